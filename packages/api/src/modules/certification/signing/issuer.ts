/** The issuer's name for wallets and verifiers: did:web of the public address. */
export function issuerDid(publicUrl: string): string {
  return `did:web:${encodeURIComponent(new URL(publicUrl).host)}`;
}

/** Where one public key is read; every token names its key so. */
export const keyUrl = (publicUrl: string, kid: string): string => `${publicUrl}/.well-known/keys/${kid}`;
