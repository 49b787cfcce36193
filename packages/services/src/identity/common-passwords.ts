import { dictionary } from "@zxcvbn-ts/language-common";

/** What a list of the world's leaks does not have: words of Starboard, and the seasons of these years. */
const OWN = `12341234 123123123 87654321 987654321 00000000 88888888 abcdefgh p@ssword
winter2024 spring2024 summer2024 autumn2024 winter2025 spring2025 summer2025 autumn2025 winter2026 spring2026
summer2026 autumn2026 winter2027 spring2027 summer2027 autumn2027
starboard starboard1 starboard123 interview interview1`;

/**
 * The passwords found most often in leaks, lower case: the 49,000 that zxcvbn-ts keeps and renews (MIT), and our own.
 * They lie in the program, so that no password, nor a part of its hash, is asked of anybody over a network.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([...dictionary["passwords-common"], ...OWN.split(/\s+/)]);
