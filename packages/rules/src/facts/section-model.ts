/**
 * The model that sorts free text into sections; written by scripts/train-sections.mjs, not by hand.
 * Sha-256 of the labelled texts it was trained on begins with 3e95f5945e165ad5.
 */
const WEIGHTS =
  "PGVG]M[OJKRNXXMJMLJLHKT_LKSHVY][AFUJUX^J@JFMaW@JJFV]UHFFDQ[^IIZSEQIKeOJNQEXQUMU]LIUIJL^HVPaHEE]OSTJVVGLZLJ]HLJPIcMMOMRVOQKLSWSRNRTSGWPMTKOSJNPRSUHQOVMZIOTMLTORPNNKNVQOPSLQMTRKKVULSHYVKJQLSRMPRMTPQNOJHVSSSNMSVPNOQPRKRJKOcNJPLOSPTNMCiHMQLJeAQONOUQNNO]OGPIP_JJSMK[CWRQMSTOL]IGVPQOn=HKHPIHGjNLNXXKKNQ[JNOQMDQAjKPLGOaIMNODjIIIQeQMQLNXP]HIQTOEdJSLIDKWRLTOJHaRKIOLOaJQMGJGeNRUKPMNRSOJPVKSRQKUEPTOSIVQWJKXIQNSOVVNLRKLQMTPSV[MKLNWNVFNQOWOXEMPJOUIXSLYJNNYWOHHRUJWJPPRSRONLTFRQUQOPUTGQRJRIUTNYUVGGZONKLTMMVMVNLMUEM_OXKQNOSM]MNJQKRPLVCNUQPZKH^NPRLPKNQYQRQLPPNKTKUSEaIPRO]KJQNORROTKNNNSNQQPKOTSOLPYPOLVKGWNRPKMSYLKRSNQQKNXOPPRSQJOPVMLSITWNMPUINRSPPOVPPVFNFSUITVJQPQNURLPYPIJYKRPPVKLNQTOMOXITRQYMFRSOKRRNWKPNSNUSAO[MOTMIYONRRMSOKSMTROOJXUPKKSWJLNUNIXSIFSWMQRMMKURUXMJJURQPZRCOVNUITJM[QNKMUPNOPOSMWMPLPUMNQOQPPRPNOPRNPQSNPQLRUNMPOQNQPOOTKUMTJUQQPOLSVNXKKONOSMSOLONRRROPZJNOQNONSQNQQNTOTMMTMQNOQOPSNNMNYOSOMPPQKPKXSOPSKOUN";

/** Words whose presence counts, then words that count as the first of a sentence. */
const WORDS = {
  inside:
    "the i and a to in of it was on for that with had at one we two from so is by before my were not now every first three each me our have they them out about went all up as people because four would what day which asked time an if took there year after back no did",
  opening:
    "i the we it in a so my our and as there for two if what i'd on when after now then at i'm one since by every that they",
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
  start: [55, -6, -29, -24, 9, -8],
  follows: [
    [84, 131, -32, -87, -108, -87],
    [25, 20, 78, -24, -68, -48],
    [-93, -92, 87, 75, 1, -51],
    [-75, -36, 8, 118, 39, 4],
    [-11, -93, -108, -25, 94, 60],
    [-25, -19, -52, -32, -66, 94],
  ],
  end: [-21, -24, -17, -30, -6, 73],
};
