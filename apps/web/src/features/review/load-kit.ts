/** What is done with chosen words and with a comment that stands. Asked for when words are first chosen or a key asks for it. */
export const loadKit = () => import("./writing-kit.ts");
