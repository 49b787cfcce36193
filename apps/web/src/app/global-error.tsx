"use client";

import UnstyledGlobalError from "@/router-parts/unstyled-global-error.tsx";
import "./styles.css";

export default function GlobalError(props: { error: Error & { digest?: string } }) {
  return <UnstyledGlobalError {...props} />;
}
