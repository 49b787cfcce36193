import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";

/** Movements in the forms people tell them in; from, to, direction. */
const TOLD: ReadonlyArray<readonly [string, number | null, number | null, string]> = [
  ["Milking takes 70 minutes where it used to take 110.", 110, 70, "decrease"],
  ["Our catering bill, £640 a week when I started, was £410 a week when I left.", 640, 410, "decrease"],
  ["Our choir grew from twenty to, I guess, sixty-five voices.", 20, 65, "increase"],
  ["Parcels lost dropped from 80 to, um, what, 12.", 80, 12, "decrease"],
  ["The library's overdue books: 230 in March, 64 in July.", 230, 64, "decrease"],
  ["The new dryer takes 18 kg, the old one held 11.", 11, 18, "increase"],
  ["The old boat burned 42 litres and the new one burns 27 litres.", 42, 27, "decrease"],
  ["We planted 5,400 saplings, which is 900 more than the year before.", 4500, 5400, "increase"],
  ["Enrolment hit 74%; we began at 52%.", 52, 74, "increase"],
  ["We started at 14 members and finished with 39.", 14, 39, "increase"],
  ["Average stay: 9 days then, 6 days now.", 9, 6, "decrease"],
  ["Punctures fell from 31 to 12 to 4 over three seasons.", 31, 4, "decrease"],
  ["Late buses went from eight a day to none.", 8, 0, "decrease"],
  ["Leaks have gone from about twenty a year to almost none.", 20, null, "decrease"],
  ["The course mark climbed from 6.1 to 8.4 out of 10.", 6.1, 8.4, "increase"],
  ["Punctuality, which had been as low as 70%, has not been below 92% since.", 70, 92, "increase"],
  ["Rejected jars went from 9 of 60 to 2% of the batch.", 15, 2, "decrease"],
  ["The press used to need six hours. Now it needs two.", 6, 2, "decrease"],
  ["Before, a burial form took 35 minutes. Afterwards it took 10.", 35, 10, "decrease"],
  ["The rent was R1,200 a month, down from R1,450.", 1450, 1200, "decrease"],
  ["Absence slipped 2 percentage points, to 5%.", 7, 5, "decrease"],
  ["Calls a day fell from 48 to 15.", 48, 15, "decrease"],
  ["Enrolments climbed, 210 in November, 265 by April.", 210, 265, "increase"],
  ["We treated nine calves the spring before and four last spring.", 9, 4, "decrease"],
  ["The dose error rate came down to 3% from an alarming 11%.", 11, 3, "decrease"],
  ["The paper sells 5,400 copies, having been at 3,900 for years.", 3900, 5400, "increase"],
  ["I worked the queue of 140 permits down to 25.", 140, 25, "decrease"],
  ["The mill needs 6 people where it once needed 15.", 15, 6, "decrease"],
  ["Breakages were 12 a term. Two years later they were 5.", 12, 5, "decrease"],
  ["We began with a waiting list of 40 days. It is 12 days now.", 40, 12, "decrease"],
  ["Overtime, which had been at 60 hours, closed the year at 22 hours.", 60, 22, "decrease"],
  ["The tram bill, 9,200 euros the year before, came to 7,100.", 9200, 7100, "decrease"],
  ["Two visitors in ten bought a ticket before; afterwards it was one in three.", 0.2, 0.333333, "increase"],
  ["A concert that drew thirty people in 2018 now draws ninety.", 30, 90, "increase"],
  ["Of the 30 boats, 14 leaked in spring; by autumn it was three.", 14, 3, "decrease"],
  ["At the peak 70 lorries waited in the yard; today it is 12.", 70, 12, "decrease"],
  ["Litres per round: 26 in the old van, 19 now.", 26, 19, "decrease"],
  ["I quartered the time of a shift change.", null, null, "decrease"],
  ["Our scrap is a third of last year's.", null, null, "decrease"],
  ["Spoilage is down fourfold.", null, null, "decrease"],
  ["We knocked 12 minutes off the round.", null, null, "decrease"],
  ["A funeral now costs families 300 euros less.", null, null, "decrease"],
  ["The extra lane adds €4,000 a year to the bill.", null, null, "increase"],
  ["Turnover fell to 12 percent, having stood at 31.", 31, 12, "decrease"],
  ["Scrap was 9% in the first batch and 3% in the second.", 9, 3, "decrease"],
  ["The lame ewes: 24 in winter, 7 in summer.", 24, 7, "decrease"],
  ["We brought down the error rate, 6% at the time, to below 1%.", 6, 1, "decrease"],
  ["The form took 25 minutes, at the moment it takes 8.", 25, 8, "decrease"],
  ["Previously it could take 3 weeks to get an answer, now it is 2 days.", 3, 2, "decrease"],
  ["Calls decreased with 40 percent.", null, null, "decrease"],
  ["Donations picked up to 60 a month.", null, 60, "increase"],
  ["By the end of the season the losses stood at 2%, against 9% at its beginning.", 9, 2, "decrease"],
  ["The queue went from 600 cases in March, to 340 in June, to 90 in September.", 600, 90, "decrease"],
  ["Last year we lost 14 lambs. This year we lost 3.", 14, 3, "decrease"],
  ["A load took us 50 minutes. With the new ramp it takes 20.", 50, 20, "decrease"],
  ["The failure rate had been 11%. After six weeks it was 3%.", 11, 3, "decrease"],
  ["Yield had been stuck at 58% for years. I asked the fitters. A year on it's 71%.", 58, 71, "increase"],
  ["Satisfaction with lunch stood at 61% in May. I rewrote it. Satisfaction now stands at 84%.", 61, 84, "increase"],
  ["The average basket was £18. We got it up to £23.", 18, 23, "increase"],
];

/** Sentences with numbers in which nothing moved. */
const STILL = [
  "They offered me 15% more to come back.",
  "The target was 90%; we reached 91.5%.",
  "One farm made up 60% of the milk.",
  "I used to teach 20 pupils. Now I have 3 children.",
  "In May we had the fair, and two weeks later I left.",
  "The choir took 410 pounds at the door, 60 more than the one from the next village.",
  "It came to nothing in the end, after 3 meetings.",
  "A spare van waits at the depot from four to seven.",
  "We were down for 1 h 25 min.",
  "We asked one of the nurses. After two months we rolled it out to all 28 wards.",
];

describe("movements in plain speech", () => {
  test.each(TOLD)("%s", (text, from, to, direction) => {
    const changes = evaluate({ text }).changes.map((change) => [
      change.from?.value ?? null,
      change.to?.value ?? null,
      change.direction,
    ]);
    expect(changes).toContainEqual([from, to, direction]);
  });

  test.each(STILL)("%s", (text) => {
    expect(evaluate({ text }).changes).toEqual([]);
  });
});
