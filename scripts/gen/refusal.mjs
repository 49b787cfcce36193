/** Said to whoever asked, without a stack: what is wrong and how to mend it. Nothing has been written. */
export class Refusal extends Error {}
