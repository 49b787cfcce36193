/**
 * The model that sorts free text into sections; written by scripts/train-sections.mjs, not by hand.
 * Sha-256 of the labelled texts it was trained on begins with 4cfb31dd86ddaff7.
 */
const WEIGHTS =
  "PEVI[O]PIKRK]WIHSLILKJS^ILQE]W^]@EVHYWbE?FGPcU>JGHT^WFAGDU^]IGYVFQHJgQINOFVTRNP]NMNIKKaGTP]IDG]QTTKUTHPWGEaMMNSH]OMNLRXOQHGTVVRMQVRGWMLUNOSKLUMTTKOOTOZNPRNIQNQPPPLNXLOTTKQJUTFMZSMPHWULLQHTWOPOFMNfMKJLOWPUNM>pEKNMGeDROOMWONPN]SFNJM^INTLK^@ZPQOTQSI]FHWQQPk>GNHQIFKgNLK^WIKNRZJPLSLDM@lLOOBNbLKJNCmHJHLgTLRKPWP[JGRTQGdIPMIHNRSMWKML[WJBNLRbMTKENDeMRWILPNQSQIOWLRRQJWEPQOTKUPXHLJPMVPRVFOQSQV[LKMM[RNLRIOJPSKWNZNXFKVOZFKNUPYGNMTWNIMRSLYHOQOWQMNMMORWFTVCPQVSSOPIPUMXLQMQJYTWELRRTAHaNP[MQISHPMUSRKSMLWPJXLUMJQLPRV]IITLQJ_KLSLTPMLRROJZLNSPJRKQWIPERU]JSXLOPSSLVJNTTQNOKXHGZONOOPONTPNOSVJNPQMUOQKLYOQLZFUQNSPRSLMTPMRGVTNNP[DQMXMOOKPWIPTNSPOPOJMSRZKNTNH[OSMUNSJOQFWTOQORQOONOPZMJJOZNSMMLTXPLKSRKPVUNIQRRONTUMNQMOQJXIUWIMOWOIYOHHTXMPORHNSPTXKJLUSOR[NDSM[QPMJUQNOLPRSUIPMRTMMQOVNQMMOOQTKRNNOQUQMPQPOJUOOOOVOTNMPPQNOPORRVLVJMPOQKWITPP[HNOSPWPJMQNOOQQPOQNRPOOQPPQSNKRORNORNTNRNPRMRKTPQRORSHZKNKOOUTN";

/** Words whose presence counts, then words that count as the first of a sentence. */
const WORDS = {
  inside:
    "the i and a to it in was of that for on with had at one two we is my so before were from not by first our me three every each now out have as about they them all an asked would people because up what four went after there took over which back did day time if more",
  opening:
    "i the we it in a my our so as two for there on after if now when i'd then and at since what every i'm one they he that",
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
  start: [66, 0, -34, -26, 8, -25],
  follows: [
    [53, 138, -20, -80, -111, -60],
    [29, 24, 93, -28, -72, -49],
    [-88, -87, 92, 76, 4, -80],
    [-56, -44, 29, 111, 28, -8],
    [-8, -90, -129, -25, 113, 61],
    [-32, -20, -71, -35, -53, 84],
  ],
  end: [-48, -21, 0, -33, 6, 69],
};
