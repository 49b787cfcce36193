/**
 * The upper 14 bits of those hashes of five-word runs of the published sample answers and of their blank templates that
 * are even, each as what it is above the one before it, in two digits of fifty: first all high digits, then all low
 * ones. One run in fifty of any other text has such bits, too. The samples' text is not kept here.
 */
const STEPS =
  "*,*/+.++*+*/***,,*+**+*+***+*****+*******-***+*,*+********+***,+**,*+++*,*******+,**-****+***,*++**-*,***++********************-++*,****+*-*++,****+**,*+******+**,**+**********+**,+*+***+****+*+**+-+***+*******+********+**+***,**+*+***+*****+**+****+.++*******.*+++*++**,,**,-+*******+.**++*++-*++*+-*+*++**-.**+-**-**,*+**-,*******+*++*+*********456;D[:19V-[[++=MS2B9IWG-L73<13@-V-A,XD-F6CL-.1KJU+BORCMG@37WA9<F.DLR,O8L.4LN3O/+E9-;Z/WIC=21FJE-ZC2M21LX<30.HH/U/NA41,6->ZOG,BL;.91F38AIOR2*+*-03952+2,*;>>A=?YL-58EBI1/KOH,4RSILR5P@BZ5DX389WFW85;3;:<P>/72>5QA,<<-1M,2F;7+1F15/M8TVRT>BC4337+[G0+/CB0NRO1X7NG+@<[/-C*1:Q<3CJ==X.@5RTIESECS5ED8F4E9-+S?,+*DIA1HF0+APY675SU29Q+Y,,:@Z8B8NE7W9Y+,+U/>0Z108>";
const BASE = 50;
const ZERO = 42;

export const SAMPLE_KEY_BITS = 14;

/** By key, 1 where a published sample has it. */
export const SAMPLE_KEYS: Readonly<Uint8Array> = readKeys(STEPS);

function readKeys(steps: string): Uint8Array {
  const keys = new Uint8Array(2 ** SAMPLE_KEY_BITS);
  const half = steps.length / 2;
  let key = 0;
  for (let at = 0; at < half; at++) {
    key += (steps.charCodeAt(at) - ZERO) * BASE + steps.charCodeAt(at + half) - ZERO;
    keys[key] = 1;
  }
  return keys;
}
