/**
 * The model that sorts free text into sections; written by scripts/train-sections.mjs, not by hand.
 * Sha-256 of the labelled texts it was trained on begins with 32c957eadc692f75.
 */
const WEIGHTS =
  "QFVJ[O]OKJQMZXKHQKKLIIS^KKSD[V]]BDTIWUaG@HEOcU@IGHU]XEDGET]]HHYUEPHKePKNUEYROLR]MKOLIJaITR[IEG[RSSKWVIPXMG]IOLRF^NPNLQVOSKJUWTSNQURGZNOUKLSKMQSSTIPNVNZKMTNMQOQPPOKOWMORTKRKTRJLXRMPIWVLKQITUNPPOSORPNIGUSTTNLTXQKQRPSGRJMNcLLKMQSQUNM@nFMNNIdDQOOMWOOON]PEPJNaJKTOL]@VQNMTUQJ^HGVQQQl?ELHSJDJePLL[ULKOQYINPRLAO?lMNNDMaMJMLClKIENeTLQKOXP]IHQUOGdIQLHHNTQJVNLG_VJCNMOcJVJEJIdLQVMPOLRSQIQTLSQQKVEORPUIWQYHKUGRPRQLQMURSW[KLLMZSOKSIQYNVFLNJPTKXWNYFLOSNZHNNUXPENRTLXIOQLVROONMNUUGTVEPRTQI[UXEJUPQIMULYNOMQWGPJTTOQTCJaPP]MPHPIWNTNRLRNLU^JJRLPIPLQRXI_KOQMNJ_NISROOLRQFOIOW^QSMWJNLRXPMNXIJXNOQKTKOVOMOUTMSTPMPLMNRPPSMRSKRQTNJRKVMMWONRMLOQ]KSMMP[HIPVFTWSPRVHMPKLWNSLYFTRNLTSNOOPLUORNNOP[NKQROGYOLOYLTMQMVQKQJQOPNWOQGWTNLKVXPKNO]QIMULIPQVPPSPPOIUWIMOVNMXOIDTXMRPSHMTPTXLIKVSPR_LARNYQPNJQQTIULUPMONPQUMMQOKOSVPMOPSMQOUNRNMPQQNPKUOPROSOOOQOPRPOPNTNOOPORRUMWKMONQMVIUPOZINOQOVPPKQNPOPQROLRORSNLRPQRNORLRLSOPTOOOMOXNQRIYMNPPOOQP";

/** Words whose presence counts, then words that count as the first of a sentence. */
const WORDS = {
  inside:
    "the i and a to in it was of for that on with had at one two we so is my from before were by not our first me every three now have out about each them as they all people up went because what would an asked four there which after back if day took did put time over",
  opening:
    "i the we it in a my so our as there for two on after what i'm now when i'd then and at every if one they by he since",
} as const;

const ZERO = 80;
const HUNDREDTHS = 5;

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
  weights: Int16Array.from(WEIGHTS, (char) => (char.charCodeAt(0) - ZERO) * HUNDREDTHS),
  start: [60, -7, -27, -28, 6, -14],
  follows: [
    [55, 137, -24, -85, -108, -73],
    [28, 23, 80, -25, -65, -56],
    [-88, -88, 80, 76, 16, -50],
    [-63, -41, 17, 107, 27, -6],
    [-17, -98, -95, -37, 107, 47],
    [-23, -24, -68, -38, -58, 73],
  ],
  end: [-38, -19, -13, -37, 8, 69],
};
