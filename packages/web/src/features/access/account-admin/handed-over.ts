/** What a new or reset account comes with. */
export interface HandedOver {
  name: string;
  login: string;
  password: string;
  /** Until when the password can be used. */
  until: string;
}
