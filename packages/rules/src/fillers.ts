export interface Filler {
  words: string;
  count: number;
}

/** Sounds and phrases that fill a pause; longer ones first, so that a word is counted once. */
const PHRASES: readonly (readonly string[])[] = [
  "at the end of the day",
  "to be honest",
  "if you know what i mean",
  "you know what i mean",
  "or something like that",
  "and things like that",
  "and stuff like that",
  "and so on and so forth",
  "let me think",
  "how do you say",
  "i mean",
  "sort of",
  "kind of",
  "you know",
  "or something",
  "and stuff",
  "um",
  "umm",
  "uhm",
  "uh",
  "uhh",
  "er",
  "erm",
  "hmm",
  "mhm",
  "basically",
  "actually",
  "literally",
  "honestly",
  "obviously",
].map((phrase) => phrase.split(" "));

/** After these the phrase says something: "do you know", "a kind of bread", "what I mean". */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  "you know": ["do", "did", "as", "if", "that", "what", "would"],
  "kind of": ["a", "the", "this", "that", "what", "which", "any", "some", "one", "same", "new", "another", "every"],
  "sort of": ["a", "the", "this", "that", "what", "which", "any", "some", "one", "same", "new", "another", "every"],
  "i mean": ["what", "that", "do"],
};

/** Fillers among the words of a transcript, the most frequent first. @param words lower case, marks among them */
export function findFillers(words: readonly string[]): Filler[] {
  const counts = new Map<string, number>();
  const add = (phrase: string) => counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  for (let at = 0; at < words.length; ) {
    const phrase = PHRASES.find((parts) => parts.every((part, index) => words[at + index] === part));
    const said = phrase?.join(" ") ?? "";
    if (phrase && !(MEANT[said] ?? []).includes(words[at - 1] ?? "")) {
      add(said);
      at += phrase.length;
      continue;
    }
    // "like" fills where it stands between commas or twice; anywhere else it compares.
    if (words[at] === "like" && (words[at + 1] === "like" || (words[at - 1] === "," && words[at + 1] === ",")))
      add("like");
    at += 1;
  }
  return [...counts]
    .map(([said, count]) => ({ words: said, count }))
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
}
