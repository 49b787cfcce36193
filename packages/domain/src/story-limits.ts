/** UTF-16 units. A spoken story of three minutes has about 2,600. */
export const SECTION_MAX_LENGTH = 8_000;
export const TITLE_MAX_LENGTH = 120;
export const QUESTION_MAX_LENGTH = 300;
export const FREE_TEXT_MAX_LENGTH = 20_000;
