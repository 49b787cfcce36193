import { WordList } from "./table.ts";

/** Participles that tell a state after "was" rather than something done. */
export const STATIVE_PARTICIPLES = new WordList(
  `worried tired married located based used supposed allowed satisfied pleased interested concerned closed gone born expired
   outdated overheated broken delayed cancelled needed lost stuck finished involved dedicated limited related excited
   frustrated surprised shocked disappointed impressed delighted annoyed divided crowded overwhelmed motivated engaged
   convinced determined prepared experienced qualified tasked responsible scared bored confused ashamed relieved embarrassed
   opposed booked meant left required known put set hurt harmed understaffed overloaded overworked underpaid injured affected
   down had met left run become come gone been hit stalled exhausted convinced fed caught understood respected loved hated`
    .split(/\s+/)
    .filter((word) => word !== "put" && word !== "set" && word !== "met" && word !== "run" && word !== "required"),
);

/** Words that look like an act at the opening of a clause but are not one. */
export const NOT_AN_ACT_OPENING = new WordList(
  `based compared given provided supposed related failed needed red hundred sacred indeed naked wicked limited united said
   put spent hurt lost upset cost left lit set increased decreased improved dropped fell rose grew went became got shut cut
   reduced learned learnt saved`
    .split(/\s+/)
    .filter(
      (word) =>
        ![
          "put",
          "set",
          "shut",
          "cut",
          "spent",
          "said",
          "reduced",
          "increased",
          "improved",
          "saved",
          "learned",
          "learnt",
          "left",
        ].includes(word),
    ),
);
