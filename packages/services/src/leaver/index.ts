export { forgetLeaver } from "./forget-leaver.ts";
