import { readWeights } from "./read-weights.ts";

/**
 * The model that sorts free text into sections; written by scripts/train-sections.mjs, not by hand.
 * Sha-256 of the labelled texts it was trained on begins with 392d440606f98515.
 */
const WEIGHTS =
  "MP[PHKM_LPPLTPPPVPLPPMVLUZKJIYSPPPUPSLMZJPPKaPPPPULLP]PMPPSPPPI]MPLM]KPPPSPPMXPKLPYMPPLXJSTPPPMWLKPPPdGJPPKPJ_MPUTLPPWKPPPKPHMPLMPMPPPHPJKP_PPMPUYPJLTI^KPPIPVMPPMJ]PKPPL]PPMJJPLUIWVPLKPVVLLPLPLLPLPPPTZWHHPTVZLEIP[XFJHSYVHKJPXPPJTSPPPPPSPLVIPMPPPTKPPWVPPPMPPPPPPPSMPPPPPPMLSSPLSVPLPPPMPPSPPPKKTTPPMPPPPPPPPFaLPPPVMWGPMPLMULJWMPLPZPMLYPPPPGPTTKSMLJPVKPPXPKPWJPPPIPPPSPXKPLLUPUMTIPSMPXMTMTPIPPLYPPPPSLKVXPMPLPLPUKPXMPPPPWKPULVLPMTUPJSPVKMPTPTLUSPMKLTPMPPPTPJPPPSLPPJWPLUKTPLXPLPTLUPPTPSLSPPUMPVKMPPUPMPLMVKPPPPPPWPPWPPSIPPSUKPPPPPUJTPPPMUPVLPPPPPLLPPSTKPLPTPSMXLPSPPSSPPKWPPPVJSTPMKUSPVKPMPWPLPPTPJMPULPMVPPMPPPPVPPPPMPPPMTPPUMPPPPPUPLPPPPUMPPPPPMTPPPSPPPPPSSSLPPMPPSPPSSSJSPPPSMMYPMPPSPPLPPUKPPPPLPPPSPPPPPPPPPPPPSPPPPPPPPPPSMPPPPPPPPPPPPPTLPPTPMPPPTMPPPSPPPPMPPPSPPPPPPSSPLSPPPPPPWMKPPPPPPPPPPUMPPPPPPPPPPPPPPMPPPSPPPPPPPSPPPLPPPPP";

/** Words whose presence counts, then words that count as the first of a sentence. */
const WORDS = {
  inside:
    "me for before about but every year always what was in now wanted to a my years said months our an or stop when team then so had do if that left i'd under were am person like is asked she with we people instead i'm mine should two and",
  opening: "so the that and in when i a we my by you nobody for no it as they to all",
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
  start: [44, -9, -27, -34, 9, 12],
  follows: [
    [91, 120, -41, -89, -105, -76],
    [8, -1, 58, -1, -55, -30],
    [-100, -68, 82, 63, -23, -61],
    [-86, -27, -15, 98, 41, 5],
    [-14, -84, -115, -28, 103, 51],
    [1, -27, -58, -35, -62, 90],
  ],
  end: [-33, -20, -20, -32, 0, 77],
};
