export { recordPractice } from "./record-practice.ts";
