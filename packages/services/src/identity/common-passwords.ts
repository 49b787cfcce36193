/** Of at least eight characters, lower case: the ones found most often in public lists of leaked passwords. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 password password1 password12 password123 qwertyuiop qwerty123 qwerty12 1q2w3e4r
1q2w3e4r5t iloveyou sunshine princess football baseball superman trustno1 welcome1 welcome123 abc12345 abcd1234
abcdefgh 11111111 00000000 88888888 12341234 87654321 987654321 147258369 123123123 asdfghjkl asdfasdf zxcvbnm1
passw0rd p@ssw0rd p@ssword letmein1 letmein123 dragon123 monkey123 master123 admin123 administrator changeme
changeme1 computer internet michelle jennifer starwars whatever liverpool chelsea1 arsenal1 pokemon1 samsung1
charlie1 summer2024 summer2025 summer2026 winter2024 winter2025 winter2026 spring2026 autumn2026 starboard
starboard1 starboard123 interview interview1 test1234 testtest secret123 default1 qazwsxedc 1qaz2wsx zaq12wsx
google123 facebook hello123 freedom1 mustang1 corvette bigdaddy butterfly blink182 jordan23 mercedes ferrari1`
    .split(/\s+/)
    .filter((word) => word.length >= 8),
);
