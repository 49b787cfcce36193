/** What the provider has given to this installation, and where it is. */
export interface ProviderSettings {
  clientId: string;
  clientSecret: string;
  /** Its origin, without a slash at the end. */
  url: string;
}
