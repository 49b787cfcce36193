/** As much of a browser as signing in needs: it keeps cookies and follows nothing by itself. */
export interface Browser {
  cookies: Map<string, string>;
  ask: (url: string | URL, init?: RequestInit) => Promise<Response>;
}

export function openBrowser(): Browser {
  const cookies = new Map<string, string>();
  const ask = async (url: string | URL, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    headers.set("user-agent", "browser of tests");
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return { cookies, ask };
}
