declare const granted: unique symbol;

/** A subject that a guard has loaded and authorised for action A. Only `grant` makes one. */
export type Granted<Subject, A extends string> = { readonly subject: Subject; readonly [granted]: A };

export const grant = <const A extends string, Subject>(_action: A, subject: Subject): Granted<Subject, A> =>
  ({ subject }) as Granted<Subject, A>;
