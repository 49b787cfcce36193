import { formsOf } from "./table.ts";

const ISO =
  "usd eur gbp chf inr aud cad sek nok dkk pln jpy zar huf czk brl mxn sgd aed nzd hkd cny rmb krw ngn kes ghs ils thb idr myr vnd pkr bdt lkr egp sar qar bgn uah clp etb ugx tzs xof xaf zmw";
const ISO_FORMS = ISO.split(" ")
  .map((code) => `${code === "rmb" ? "CNY" : code.toUpperCase()} ${code}`)
  .join(";");

/** Currency signs and codes before an amount. */
export const CURRENCY_SIGNS = formsOf(
  `${ISO_FORMS};USD $;GBP £;EUR €;INR ₹ rs;KES ksh kshs;TZS tsh tshs;UGX ush;BDT tk ৳;IDR rp;MYR rm;GHS ₵ ghc;XOF cfa;CRC ₡;KZT ₸;CHF sfr;JPY ¥;KRW ₩;RUB ₽;TRY ₺;NGN ₦;ILS ₪;UAH ₴;VND ₫;PHP ₱`,
);

/** Currency words after an amount. */
export const CURRENCY_WORDS = formsOf(
  `${ISO_FORMS};USD $ dollar dollars bucks;GBP £ pound pounds quid sterling;EUR € euro euros;INR rupee rupees;CHF franc francs;
  HUF forint forints;JPY yen;PLN zloty zlotys złoty zł;SEK kronor krona kr;NOK kroner;CZK kč koruna korun;BRL reais;MXN pesos peso;
  ZAR rand;NGN naira;TRY lira;AED dirham dirhams;CNY yuan;KES shillings shilling;GHS cedi cedis;ILS shekel shekels;THB baht;
  IDR rupiah;MYR ringgit;UAH hryvnia;RON lei;BDT taka;ETB birr;ZMW kwacha;SAR riyal riyals`,
);

/** Letters that touch a dollar sign: "A$450". */
export const DOLLAR_PREFIXES = formsOf("USD us;AUD a au aus;CAD c ca can;NZD nz;SGD s sg;HKD hk;BRL r;TWD nt;MXN mx");

/** The last word of a land before "dollars": "New Zealand dollars". */
export const DOLLAR_LANDS = formsOf("USD us american;AUD australian;CAD canadian;NZD zealand;SGD singapore;HKD kong");
