/** Every ruleset that was ever published, oldest first; a line here never changes. Written by the lock script. */
export const RULESET_HISTORY: ReadonlyArray<{ version: string; hash: string }> = [
  { version: "starboard@0.5.0", hash: "131a0d54dae8cce7" },
  { version: "starboard@0.6.0", hash: "57c7402b9121ffdf" },
  { version: "starboard@0.7.0", hash: "e036aa89a5624ba8" },
  { version: "starboard@0.8.0", hash: "043cdaf66b440579" },
  { version: "starboard@0.9.0", hash: "e82c637da34b92bf" },
  { version: "starboard@0.10.0", hash: "ba3bdff92beeb1f2" },
  { version: "starboard@0.11.0", hash: "fa14dacf9ab0ba31" },
];
