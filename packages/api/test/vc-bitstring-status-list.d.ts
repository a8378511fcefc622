/** The part of a status-list library of others that tests read lists with; it ships no types. */
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function decodeList(list: {
    encodedList: string;
  }): Promise<{ length: number; getStatus(index: number): boolean }>;
}
