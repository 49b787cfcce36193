import { describe, expect, test } from "vitest";
import { factsOfSentence } from "./sentence-facts.ts";

type Fact = "prevention" | "measured" | "stakes" | "leadership" | "scope";
type Place = Parameters<typeof factsOfSentence>[1];

const TOLD: ReadonlyArray<readonly [Fact, Place, string]> = [
  ["prevention", "action", "I put a hook on the lid so nobody can leave it open."],
  ["prevention", "result", "We review the blood fridge every Monday now."],
  ["prevention", "action", "Nothing goes out of the workshop without a photo."],
  ["prevention", "action", "I fitted a bell that rings when the gate is open."],
  ["prevention", "lessons", "Since then every coach has its own first-aid bag."],
  ["measured", "result", "The figure comes from the harbour's ledger."],
  ["measured", "result", "Each crate was weighed twice, by two people."],
  ["measured", "result", "I timed every landing for a month."],
  ["measured", "result", "I took the hours out of our booking system."],
  ["stakes", "situation", "If the roof leaks again the archive loses its licence."],
  ["stakes", "situation", "The parish would have had no bread over Easter."],
  ["stakes", "situation", "A late form means forty pensioners lose their heating money."],
  ["leadership", "action", "I asked our newest clerk to chair the meeting."],
  ["leadership", "action", "I sat with the trainee on his first call."],
  ["leadership", "action", "I persuaded the fishermen to share one truck."],
  ["leadership", "action", "I got the parents and the teachers round one table."],
  ["prevention", "action", "No boat leaves now without a second radio."],
  ["prevention", "lessons", "Since then I begin every course with a test of the ropes."],
  ["prevention", "action", "A file older than a week turns red on the board."],
  ["prevention", "action", "I made it a rule that two people read each label."],
  ["measured", "result", "The harbour counts them, not us."],
  ["measured", "result", "We wrote down the time at each gate for two weeks."],
  ["measured", "result", "There's a counter on the door."],
  ["measured", "result", "Finance signed off the figures."],
  ["stakes", "situation", "Each idle hour of the crane cost us 400 euros an hour."],
  ["stakes", "situation", "The choir was about to lose its hall."],
  ["leadership", "action", "I made the quiet clerk responsible for the rota."],
  ["leadership", "action", "I gave Ines the keys for the weekend."],
  ["leadership", "action", "I talked the mayor into a trial."],
  ["scope", "task", "I supervised the harbour office, six clerks and two launches."],
  ["scope", "task", "My district had 31 schools."],
];

const NOT_TOLD: ReadonlyArray<readonly [Fact, Place, string]> = [
  ["prevention", "action", "I called the guests so nobody came in vain."],
  ["prevention", "action", "I left early, so I don't know the end."],
  ["prevention", "lessons", "Nobody knew the date before Friday."],
  ["measured", "action", "Most complaints came from two streets."],
  ["measured", "result", "We both stayed on the same floor."],
  ["stakes", "situation", "I would have liked a window seat."],
  ["prevention", "action", "We bought a second machine."],
  ["measured", "action", "I put both hoses on the gable end."],
  ["stakes", "lessons", "Next time I would do the same again."],
  ["stakes", "tradeoffs", "It cost me a day a week."],
  ["leadership", "action", "I listened to 100 calls."],
  ["leadership", "action", "I rang the depot and asked about the tyres."],
  ["leadership", "action", "I had to choose a colour."],
  ["leadership", "action", "I talked to a woman at the gate."],
  ["leadership", "action", "I borrowed the two trained dogs."],
  ["leadership", "action", "I led, decided and delivered."],
  ["measured", "result", "The children became more independent."],
  ["measured", "result", "It counted, as the judge reads every page."],
  ["stakes", "situation", "I sat at the complaints desk."],
  ["scope", "task", "I ran to the pump house."],
];

describe("a frame of a clause makes a sign", () => {
  test.each(TOLD)("%s in the %s: %s", (fact, section, text) => {
    expect(factsOfSentence(text, section)[fact]).toBe(true);
  });
});

describe("words of a frame in another order, in the past or about oneself make none", () => {
  test.each(NOT_TOLD)("no %s in the %s: %s", (fact, section, text) => {
    expect(factsOfSentence(text, section)[fact]).toBe(false);
  });
});
