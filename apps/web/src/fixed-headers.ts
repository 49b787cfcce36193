/** For every answer, pages and files alike; the content security policy is made for each page in proxy.ts. */
export const FIXED_HEADERS = [
  // Browsers read it over https only, where it keeps them for a year.
  { key: "strict-transport-security", value: "max-age=31536000; includeSubDomains" },
  { key: "x-content-type-options", value: "nosniff" },
  { key: "referrer-policy", value: "strict-origin-when-cross-origin" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), geolocation=(), payment=(), usb=()" },
];
