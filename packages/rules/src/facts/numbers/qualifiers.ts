import { wordSet } from "../../text/vocabulary.ts";

/** What stands between a word and its number without parting them: "about", "more than", "the". */
export const QUALIFIERS = wordSet(
  "about around between roughly nearly almost approximately some just like under over only well than more less ~ ≈ a an the further another + − - £ $ €",
);
