import type { DemoCandidate, DemoPerson } from "../demo-shape.ts";
import { AOIFE_OBRIEN } from "./aoife-obrien.ts";
import { CALLUM_FRASER } from "./callum-fraser.ts";
import { CHLOE_BEAUMONT } from "./chloe-beaumont.ts";
import { DANIEL_BOATENG } from "./daniel-boateng.ts";
import { GRACE_ADEYEMI } from "./grace-adeyemi.ts";
import { HARBOUR_STAFF } from "./harbour-staff.ts";
import { JORDAN_WHITLOCK } from "./jordan-whitlock.ts";
import { KATHARINA_WEISSMUELLER } from "./katharina-weissmueller.ts";
import { LAYLA_HADDAD } from "./layla-haddad.ts";
import { LETICIA_FONSECA } from "./leticia-fonseca.ts";
import { NORTHLIGHT_STAFF } from "./northlight-staff.ts";
import { OWEN_PRITCHARD } from "./owen-pritchard.ts";
import { PRIYA_RAGHUNATHAN } from "./priya-raghunathan.ts";
import { RENEE_CASTELLANO } from "./renee-castellano.ts";
import { SOFIA_MARROQUIN } from "./sofia-marroquin.ts";
import { TOMAS_DVORAK } from "./tomas-dvorak.ts";
import { TYLER_NAKAMURA } from "./tyler-nakamura.ts";

/** Everyone in one organisation: those who run it, then those who prepare. */
export interface DemoCast {
  staff: readonly DemoPerson[];
  candidates: readonly DemoCandidate[];
}

export const HARBOUR_CAST: DemoCast = {
  staff: HARBOUR_STAFF,
  candidates: [
    AOIFE_OBRIEN,
    TOMAS_DVORAK,
    PRIYA_RAGHUNATHAN,
    GRACE_ADEYEMI,
    LETICIA_FONSECA,
    DANIEL_BOATENG,
    JORDAN_WHITLOCK,
    LAYLA_HADDAD,
    CALLUM_FRASER,
    CHLOE_BEAUMONT,
    KATHARINA_WEISSMUELLER,
    OWEN_PRITCHARD,
  ],
};

export const NORTHLIGHT_CAST: DemoCast = {
  staff: NORTHLIGHT_STAFF,
  candidates: [RENEE_CASTELLANO, TYLER_NAKAMURA, SOFIA_MARROQUIN],
};
