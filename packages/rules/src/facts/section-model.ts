import { readWeights } from "./read-weights.ts";

/**
 * The model that sorts free text into sections; written by scripts/train-sections.mjs, not by hand.
 * Sha-256 of the labelled texts it was trained on begins with c4517b0b84dab77c.
 */
const WEIGHTS =
  "MLXTIJL^NOPJUPRRXMKQJOWKTZKJIXSQMRTNVKK[LLNLaMPMSTLMO]OONNRPQOFaKQNM^GOOOTPPOXOJLP[LMOLXGTQNSROWLITPPfELMPKKJbNNVUMOPWKMPOIQGMPNLPMMNOFKLLO^NQLOVYLJPSI_KROHNVQNOMJ]PLPLO]QOLKJQKTJWXOKLRVVMKOKOLNRNMQJSZYEHSUTYKFKO]VGKISXUHKJQWPLLRTQOQRSTQMULSKOPQTKPOUVLORNSOQPOOPRPPPMRNSNJTROKUUMMNQRNPOSPPPMLSQSOMRQPPQNROOPTMQNSSPKSMQRQTIPRPMURUKWIQNRSUNNQOQNQPTXNKLUOTJMQUNUHPLOSLROWLOVSOKJUKUKQQQRPNQORSJRHQQSSKQJTOWRTJVNOMMMMUNTNNQJNOTNRNTMVNNIMQPPOLTPNLJZNQONONPQQQNPH]KOQRQORMOLRMSWOMQMQLQRQONQNPMOUPPTLLVNMRRNQMNSQOQRQLPPMNQWUMMSNOQSMPRLQUPUNNQRMOPPPJPTMPSQPTKRPVMJMVKRQOQRNQSNNPQPMPUJRPMRPUMPNTNQOPSQOOPNORNLWPNVRLMSVMNROLVSJRTNRPMLUPTNNLSTMTLTQOVRIMXQNNSQPNNRPTLOPTMOPNPQOOQPPRORNQPNOPRMPNPOQRSNWKLSONQOMTNRMQPQOMOPRNRPPTNOPOOORNQQOROPPOPOONPURONSNOOKVRORNOSRONPPSPLSNLRRRNNWRRIQNQRTMOWPMPMSQTLPQVMOPROKQNQQOSNSOMQPRPMPOPRPQPQQPPOTMSPROOPRMOSRQMTMOSVPLOPPTNPOOSTNSSMNQJRSNQNONUQQLSPNPMPRXNMNNRNQQRPOPTONOPPQPMRSPQRNSMNMQSQPPPQORRQQRKMNPPS";

/** Words whose presence counts, then words that count as the first of a sentence. */
const WORDS = {
  inside:
    "the i and a to in of it was on for that with had at one two we from so is by before my were now not every first three me have each our them they out about all up as went people four which because day what would if asked back time an took there no more after put",
  opening:
    "i the we it in so a my our and as what there two for now when if i'd on after then at i'm since by one that they every",
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
  start: [53, -6, -34, -26, 14, -5],
  follows: [
    [93, 117, -48, -80, -109, -77],
    [24, 25, 61, -26, -70, -42],
    [-114, -94, 81, 58, -23, -52],
    [-77, -36, -22, 110, 33, 9],
    [-19, -86, -119, -29, 107, 39],
    [-19, -19, -64, -31, -55, 105],
  ],
  end: [-22, -16, -17, -23, -1, 63],
};
