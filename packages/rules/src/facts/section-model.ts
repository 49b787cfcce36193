import { readWeights } from "./read-weights.ts";

/**
 * The model that sorts free text into sections; written by scripts/train-sections.mjs, not by hand.
 * Sha-256 of the labelled texts it was trained on begins with 3e95f5945e165ad5.
 */
const WEIGHTS =
  "LLYSKKL_OLPIUPTSXMKSKMXKU[JIIYRSKRUNWKKZLKRK^NPMRTLLP]OONOROONGbKQML_FOOOSQOOYOJKP[LLNMXGUQNRSPXKITPPfDLMPKJKbMNVUMOPWLNQNHQFMQMJOLMNOGKKKQ^NQLOVXKKQRI_KSOIMVSOPMK]PKOMO]ROKKKQJTJYYOKLRVVMKNLNKMSNMRJSZYDHTUUZJFKO]UHMIRYUJJHQWPLLRTQOQSRUPMSLRKOPRTJPPTWKOSNSORPOMOTPPQMQMSMKUSNKWTMLNRROPNTPPNLKTRRONRSQOQPRMOQTMPNRSPLTLRQPSHPSOLUQULVKPNRTTNMQMQNSOTXMLMUNTINPVOUHPLOSKSNWLNVUOJJTKULPRRRONRHQPSOPTSJRLQKSNVTUJVONMMMMUMTMOTHNOUMPNSNWNNQLQPMFNTPOMJYOPMOLOQQQQNONMSMSH]KPQZMKQNRQOSLONSNQPMOSRMPWPOTLKUNPMNRWMRRNQMNVPPQRQLOTNNSKTONPSOQRNPTPPTJIRTKRLPOQPQMPVPMVMQPTLLOQPNOUJQQVNIROMQRUMPORTQFOXORNKWNQRNQMRNSROLVSOMSVMNSNKVRIRTNRNNLTRUMLLSQPWQHTOTKSNXQNMSPNOORNUMOPTMOPQPPQPOPRNPROQPNTONPONPQOOMTMRLQQPOMTNVMLOPRNRMPOQRPPWLOQOOOQNQPORSNNSNOPQOPOONOVRONPPMPLUSPRMOTSRLQOOQPRMNVSQJRNPTSLPWPMONRQTLOPWMMQSNJSNORPROUOLQPSONOPQROOORRONPSMTPROOPRLQUNQMSMPRWQKOPQVNOMPTSOSSMMQKSSMRONMUQRLSPPOMOTYNNNLRMQPRROQSONOPPQOLRRPRSNSNMMQSROPPPOQRORPLMNOQR";

/** Words whose presence counts, then words that count as the first of a sentence. */
const WORDS = {
  inside:
    "the i and a to in of it was on for that with had at one we two from so is by before my were not now every first three each me our have they them out about went all up as people because four would what day which asked time an if took there year after back no did",
  opening:
    "i the we it in a so my our and as there for two if what i'd on when after now then at i'm one since by every that they",
} as const;

/** All weights in hundredths; one row of six per feature, in the order of the sections. */
export const SECTION_MODEL: {
  weights: Int16Array;
  inside: string;
  opening: string;
  start: readonly number[];
  follows: readonly (readonly number[])[];
  end: readonly number[];
} = {
  ...WORDS,
  weights: readWeights(WEIGHTS, { zero: 80, step: 7 }),
  start: [59, -10, -34, -26, 13, -7],
  follows: [
    [92, 119, -38, -84, -102, -72],
    [27, 22, 60, -22, -67, -41],
    [-103, -94, 70, 54, -14, -40],
    [-78, -35, -18, 107, 34, 5],
    [-19, -85, -109, -24, 108, 43],
    [-22, -16, -54, -27, -60, 104],
  ],
  end: [-24, -25, -13, -26, -7, 69],
};
