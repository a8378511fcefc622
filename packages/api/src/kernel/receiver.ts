/** An HTTP address that takes signed messages. */
export interface Receiver {
  url: string;
  /** Shared with the receiver; signs every message. */
  secret: Buffer;
  /** How long it may take to answer. */
  answerSeconds: number;
}
