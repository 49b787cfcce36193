import { describe, expect, test } from "vitest";
import { isLoopback, localUrl, readSettings } from "./settings.mjs";
import { parseStartOptions } from "./start-options.mjs";

describe("the settings of a start", () => {
  test("are 127.0.0.1 and 3000 unless the environment says otherwise", () => {
    expect(readSettings({})).toMatchObject({ host: "127.0.0.1", port: 3000, siteUrl: null, isServer: false });
    expect(readSettings({ HOST: "localhost", PORT: "0" })).toMatchObject({ host: "127.0.0.1", port: 0 });
    expect(readSettings({ SITE_URL: "https://a.example/" }).siteUrl).toBe("https://a.example");
  });

  test.for([
    [{ PORT: "80a" }, /PORT is no port/],
    [{ PORT: "70000" }, /PORT is no port/],
    [{ PORT: "-1" }, /PORT is no port/],
    [{ HOST: "example.org" }, /HOST is example\.org: give an IP address/],
    [{ SITE_URL: "starboard.example" }, /SITE_URL is no address/],
    [{ SITE_URL: "https://a.example/path" }, /SITE_URL is no address/],
  ])("refuses %j with one sentence", ([env, sentence]) => {
    expect(() => readSettings(env)).toThrow(sentence);
  });

  test("know which listeners strangers cannot reach", () => {
    expect(["127.0.0.1", "127.8.0.1", "::1", "localhost"].map(isLoopback)).toEqual([true, true, true, true]);
    expect(["0.0.0.0", "::", "192.0.2.1", "127.example.org"].map(isLoopback)).toEqual([false, false, false, false]);
  });

  test("find the way to a listener from this machine", () => {
    expect(localUrl("0.0.0.0", 1)).toBe("http://127.0.0.1:1");
    expect(localUrl("::1", 1)).toBe("http://[::1]:1");
    expect(localUrl("::", 1)).toBe("http://[::1]:1");
  });
});

describe("the command line of npm start", () => {
  test("knows its options and names an unknown one", () => {
    expect(parseStartOptions(["--no-demo", "--redis"])).toMatchObject({ "no-demo": true, redis: true, fresh: false });
    expect(() => parseStartOptions(["--demo"])).toThrow(/--demo.*npm start -- --help/);
    expect(() => parseStartOptions(["there"])).toThrow(/there.*npm start -- --help/);
  });
});
