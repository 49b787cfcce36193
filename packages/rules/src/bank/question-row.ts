/** Id, competencies with the best fitting first, the question, and what usually comes next. */
export type QuestionRow = readonly [id: string, competencies: string, text: string, ...followUps: string[]];
