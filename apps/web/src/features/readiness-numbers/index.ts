export { NumberFields } from "./number-fields.tsx";
export { strengthWords } from "./number-words.ts";
export { useNumbers } from "./use-numbers.ts";
