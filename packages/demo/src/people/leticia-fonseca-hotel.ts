import type { DemoStory } from "../demo-shape.ts";
import { writeRevisions } from "../write-revisions.ts";
import { LETICIA_REVIEWS } from "./leticia-fonseca-reviews.ts";

const own = { author: "leticia-fonseca", visibility: "team" } as const;

/** People, an opening and bookings; and one story of three lines. */
export const LETICIA_HOTEL_STORIES: readonly DemoStory[] = [
  {
    ...own,
    key: "leticia-housekeepers",
    kind: "accomplishment",
    title: "A summer in which housekeepers stayed",
    question: "How have you kept a team together?",
    competencies: ["leadership-and-mentoring", "growth-and-feedback"],
    intendedLevel: "strong",
    createdDaysAgo: 31,
    revisions: writeRevisions({
      daysAgo: 31,
      situation:
        "Of our 18 room attendants 11 left between May and September, and a new one needs three weeks to reach 14 rooms a day. Rooms were ready at 16:30 instead of 15:00, and guests sat in the lobby on their suitcases.",
      task: "I became head housekeeper in October with one goal from the director: at most four leavers next summer, with the same pay.",
      action:
        "I cleaned one full day with each of them, 18 days. All said the same two things: we get the plan at eight on the same day, and the heavy floors always go to the newest. I made the plan two weeks ahead, with two free wishes per person, and the heavy floors in turn. I made two experienced ones trainers with two rooms less. One was hard with a new girl, so I showed her how I explain and let her practise on me. After a month I asked on paper, without names, what to change, and I changed the order of breaks.",
      tradeoffs:
        "The trainers clean two rooms less each, so in August I cleaned rooms on weekends myself. The director's idea was €300 for who stays. I did not want it, people take it and go in September.",
      result:
        "Leavers from May to September: 3 of 18, the year before 11 of 18. Rooms were ready at 15:05 on average. New ones reached 14 rooms after 12 days, not after three weeks. It comes from payroll and the room system.",
      lessons:
        "I still do one full day of the job every month. What I hear with my hands in a bucket I do not hear in the office.",
    }),
    practices: [{ daysAgo: 4, seconds: 173 }],
    reviews: [],
  },
  {
    ...own,
    key: "leticia-one-lift",
    kind: "challenge",
    title: "Opening a hotel with one lift",
    question: "Tell me about a decision you made without knowing enough.",
    competencies: ["ambiguity", "delivery-under-pressure", "technical-judgement"],
    intendedLevel: "strong",
    createdDaysAgo: 28,
    revisions: writeRevisions({
      daysAgo: 28,
      situation:
        "Nine days before our second house opened, 64 rooms on six floors, the safety office refused one of two lifts and could not say for how long, a week or three months. We had 212 bookings for the first two weeks.",
      task: "I was sent to open the front office. The director wanted my proposal by evening: open, postpone or half.",
      action:
        "I did not know when, so I made a plan that is right in both cases. I sorted the bookings by who needs a low floor: 31 with a wheelchair, small children or over 70. They got floors one and two. I sold only up to floor four, 43 rooms, and wrote a date each Friday when we decide on the next floor. I tested it: 20 of our staff came with suitcases at once and waited 11 minutes, so I gave three arrival times by e-mail. If the queue passes ten minutes on two days, floor four closes.",
      tradeoffs:
        "Postponing was the safe way and the lawyer wanted it, but then 212 bookings go to others and 24 new colleagues have no wage. I accepted 21 empty rooms, about €1,900 each night, and suitcases on the stairs.",
      result:
        "We opened on the date and 198 of 212 came; the other 14 I moved for free. The queue at the lift was four minutes on average, I had a trainee with a watch. The guest score of the first month was 8.9, the plan said 8.5. After seven weeks the lift was approved and next day we opened the last floors.",
      lessons:
        "When nobody knows the date I ask what is true in both cases, and do that first. In each plan of mine is now a line 'decide again on Friday'.",
    }),
    practices: [{ daysAgo: 23, seconds: 190 }],
    reviews: LETICIA_REVIEWS.oneLift,
  },
  {
    ...own,
    key: "leticia-direct-bookings",
    kind: "accomplishment",
    title: "Guests who book with us directly",
    question: "How did you convince somebody without being the boss?",
    competencies: ["influence-without-authority", "customer-and-business-impact", "communication"],
    intendedLevel: "strong",
    createdDaysAgo: 17,
    revisions: writeRevisions(
      {
        daysAgo: 17,
        situation:
          "74% of our bookings came by booking sites with 18% commission, about €210,000 in a year. The owner believed that is the price of being seen, and his nephew made our website.",
        task: "I was front office manager. Marketing was not my area. I wanted 35% direct after a year, from 26%.",
        action:
          "We did a survey with the guests and improved our website. The receptionists were trained and we offered early check-in to direct guests.",
        tradeoffs: "A lower price on our page is what everybody does, I left it.",
        result: "Direct bookings went from 26% to 39%.",
        lessons: "I let people watch a problem now.",
      },
      {
        daysAgo: 11,
        action:
          "I asked 200 guests at check-out. 88 had looked first at our website, and 51 of those went away because they could not see the price of breakfast. I did not explain it to the nephew. I showed him three recordings of guests who try, two minutes each, and he changed the page himself within a week. I trained five receptionists for the confirmation call: one sentence, no pressure. For direct guests I offered early check-in. We tried on one type of room for six weeks; if occupancy fell by more than three points, we stop.",
        tradeoffs:
          "A lower price on our page is what everybody does. I left it, the contracts with the sites forbid it in part. Early check-in has a cost for others: 12 rooms must be ready at noon and two attendants start earlier.",
        result:
          "Direct bookings went from 26% to 39% in eleven months and the commission from €210,000 to around €173,000, by the accountant's report per channel. Occupancy went from 81% to 82%, so we lost nobody.",
        lessons:
          "I stopped explaining to people what is wrong; I let them watch it. One recording did more than my three e-mails before.",
      },
    ),
    practices: [],
    reviews: [],
  },
  {
    ...own,
    key: "leticia-best-team",
    kind: "accomplishment",
    title: "Best team",
    question: "",
    competencies: ["leadership-and-mentoring"],
    intendedLevel: "weak",
    createdDaysAgo: 45,
    revisions: writeRevisions({
      daysAgo: 45,
      situation: "Restaurant of the hotel, summer season.",
      task: "Shift leader.",
      action: "I motivated the team every day with a good mood. We all worked very hard and always helped each other.",
      tradeoffs: "",
      result: "The season was a big success and the guests were happy.",
      lessons: "Teamwork makes the dream work.",
    }),
    practices: [],
    reviews: [],
  },
];
