"use client";

import { useEffect, useState } from "react";
import type { z } from "zod";

/**
 * What is wrong with a text as it stands, as the schema says that the server uses too; empty while nothing is. `load`
 * brings the schema, which is heavy, once the text is another one than at first. Where it does not come, the server
 * says it when the text is sent.
 */
export function useTextProblem(load: () => Promise<z.ZodType<string>>, text: string): string {
  const [first] = useState(text);
  const [schema, setSchema] = useState<z.ZodType<string> | null>(null);
  const isTouched = text !== first;
  useEffect(() => {
    if (isTouched)
      void load().then(
        (loaded) => setSchema(() => loaded),
        () => undefined,
      );
  }, [load, isTouched]);
  return schema?.safeParse(text).error?.issues[0]?.message ?? "";
}
