import { createContext } from "react";

/** The nonce of the page's content security policy, for parts that come later. */
export const NonceContext = createContext<string | undefined>(undefined);
