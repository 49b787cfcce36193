/** Trying again cannot help. `code` is the word that is stored and shown to operators, such as `mail-refused`. */
export class LastingFailure extends Error {
  override readonly name = "LastingFailure";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
