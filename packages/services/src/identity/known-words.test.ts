import { expect, test } from "vitest";
import { COMMON_PASSWORDS } from "./common-passwords.ts";
import { isCommon, livesOnKnownWords } from "./known-words.ts";

const ABOUT = ["Zoë Marchetti-Lund", "z.marchetti@cityhospital.example", "Harbour School"];

test.each([
  "starboard99",
  "St4rb0ard!!",
  "interview-story",
  "zoe-zoe-zoe",
  "Marchetti1984",
  "ZoëMarchettiLund",
  "cityhospital7",
  "CityH0spital2026",
  "harbour school",
  "School#Harbour#1",
  "harbourpassword",
  "schoolqwertyuiop",
])("%s is made of words that an attacker knows", (password) => {
  expect(livesOnKnownWords(password, ABOUT)).toBe(true);
});

test.each([
  "a-password-of-tests",
  "four words are enough",
  "harbour lights at twenty past",
  "zoe keeps nine blue kettles",
  "kF9-quiet-anvil",
  "密码很长也可以用",
])("%s has enough of its own", (password) => {
  expect(livesOnKnownWords(password, ABOUT)).toBe(false);
});

test("names that are nothing but signs or very short take nothing away", () => {
  expect(livesOnKnownWords("kettle-on-at-6", ["-", "", "At On", "@"])).toBe(false);
});

test("passwords of known leaks are refused, of which there are many thousands", () => {
  expect(COMMON_PASSWORDS.size).toBeGreaterThan(45_000);
  for (const password of ["trustno1", "butterfly", "qwertyuiop", "1q2w3e4r5t", "liverpool1", "111222333"])
    expect(isCommon(password), password).toBe(true);
});

test("common passwords are known however their letters are written", () => {
  for (const password of ["password123", "P@ssw0rd", "q-w-e-r-t-y-u-i-o-p", "12345678"])
    expect(isCommon(password), password).toBe(true);
  expect(isCommon("four words are enough")).toBe(false);
});
