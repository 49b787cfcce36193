/**
 * The model that sorts free text into sections; written by scripts/train-sections.mjs, not by hand.
 * Sha-256 of the labelled texts it was trained on begins with 5540366991b12534.
 */
const WEIGHTS =
  "QFVI]O^PHKSK]WHHSLILKJS^ILQF]W^[AEVHYXbD?FINbS?KIHS]WGAGDT^]IGZTGQIJhOJMQEVTSNQ]LMPIJMaETR^FCG^PSUMVQGOVIG_MMNRI[NMNPJ]NRGGRVXRMQWQHWMLUNORKJWMUSKPPRO[OOQOHPOQPPPKMXMLWTLQIVTELZTLPGUVKLPGTVNQOFLOfMLKLLXRUOK?qDKPKEgDSONMXONPI_QFPIM^INTKH^BXQQQTPSI]GGWQRPk=HOGOJELiMLJ_WJJNP[KPLSLGH@lLNQCPaNHKOBoHKHKfUKSLPVP]IGPUQEeJPLGHORRMXIML]XJBNMRbKTKFJFfLRWKMOORSQHNUEPRMUVKRRRJLTPZHIIPMXORWFPOTRV[NKML[RNKSJOLRQJWOYPWFKUPYFKOVPXFPLUVMIMSSLZINPNOSUHRNYQMNNUDRPTSSNPJPVLXISNRJVVXEKROTAGcNP]KRIRIPMUSOIWNTOLPNNQW]IKUJQQJVKLWKaKLQNOJ[MLSOJRLQWTPKLSRTRKVKNUUPLMNHVYJOPYJIXPLIPGUR[NPQOLWONTPXGPIKZQQK[EVPNRPSSKMNPMMVRSPPPEWMNWIPUORNHZPORFWUNIMTRXLUNMSZBPTNLSPRMWNPLUNHSQQPORROOTMSORJIPZNRNMOQZNKJSLNRWIOQbLJJNTSPPOORQTJIVVHMOYOJWNIGUWNPOQHOSPTXJILUTOS[NCSL]QQMHUQNOLQSQSLONRTLMROOQSLSNVNQMNPLPRUQMPQMQLUOPOOVONOPNRSVLVKMPQNOOPRUNMOQQPP[GOPRMPSJSPOQOQPSNKRPQQSHZLNPPMWITJONUTNJTPRRNPOPPPQMPRNUNQONMXN";

/** Words whose presence counts, then words that count as the first of a sentence. */
const WORDS = {
  inside:
    "the i a and to it in was of that for on with had at two one we is my so before were from by first our not me every each three have as out about now they them an asked would all people what after took went because four up time over there back which day but made could",
  opening:
    "i the we it in a my our so as for two there on after now when at if then one since every he i'd that they what i'm nobody",
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
  start: [69, 1, -42, -27, 15, -24],
  follows: [
    [52, 135, -15, -84, -106, -55],
    [36, 28, 86, -31, -72, -49],
    [-85, -80, 96, 63, 4, -79],
    [-58, -47, 20, 116, 31, -14],
    [-8, -92, -134, -17, 113, 61],
    [-34, -20, -68, -34, -54, 88],
  ],
  end: [-37, -20, -10, -34, 10, 70],
};
