/** All that libraries ask of `process` in a browser: that nothing is set there. */
// biome-ignore lint/style/noDefaultExport: the build imports it so wherever a library says `process`.
export default { env: {} };
