import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "./env.ts";

/**
 * Headers for pages: a content security policy with a nonce of its own for each answer, and the path, which a page
 * that sends someone to the sign-in wants to come back to. Headers that are the same for everything stand in
 * next.config.ts. No access is decided here.
 */
export function proxy(request: NextRequest) {
  if (!isReadable(request.nextUrl.pathname)) return new NextResponse("This address cannot be read.", { status: 400 });
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-starboard-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Next answers a path whose percent signs decode to nothing as a fault of the server; it is one of the sender. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // CodeMirror and positioned parts set styles at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    // A recording is played from the device.
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // The offline copy of /try; without this line scripts' own rule would hold for it.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  matcher: [
    "/((?!_next/static|_next/image|api/|healthz|readyz|icon.svg).*)",
    // Of the interface only what cannot be read: its paths are plain ASCII.
    "/api/(.*%(?:[89a-fA-F]|[0-7][^0-9a-fA-F]|[^0-9a-fA-F]|.?$).*)",
  ],
};
