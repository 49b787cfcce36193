const at = (path) => (site) => site.at(path);
const reach = (name, by = "Tab", most = 90) => ({ reach: name, by, most });
const press = (key, times = 1) => ({ press: key, times });
const type = (text) => ({ type: text });
const hear = (text) => ({ hear: text });
const page = (heading) => ({ page: heading });

const inAMonth = () => {
  // A date is typed in the order of the browser: month, day, year.
  const [year, month, day] = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10).split("-");
  return `${month}${day}${year}`;
};

/**
 * The main job of each role, by keys alone. `reach` presses a key until what has the focus is called so, `hear` waits for
 * a live region to say it, `page` for a page with that heading.
 */
export const walkedJobs = [
  {
    as: "candidate",
    title: "Write a story, save it, and ask for a review",
    begin: at("stories"),
    steps: [
      press("Tab"),
      press("Enter"),
      reach(/^New story$/),
      press("Enter"),
      page(/^New story$/),
      reach(/^Title$/),
      type("The ferry that left without its passengers"),
      reach(/^Situation$/),
      press("Control+a"),
      type("On 4 May the evening crossing that I ran for 120 people left with 31 of them on the quay."),
      press("Tab"),
      press("Control+a"),
      type("I had one week to find out why and to stop it."),
      press("Control+Enter"),
      page(/ferry/),
      reach(/^Result$/),
      press("Control+a"),
      type("We improved things a lot."),
      press("Control+s"),
      hear(/Saved|Stored/),
      press("F8"),
      reach(/^Ask for review/),
      press("Enter"),
      reach(/^Ask for (the|a)? ?review$|^Ask$|^Send/),
      press("Enter"),
      hear(/review|ask/i),
    ],
  },
  {
    as: "coach",
    title: "Open the most urgent review, comment on a sentence, rate, look at the keys",
    begin: at("desk"),
    steps: [
      press("j"),
      press("Enter"),
      page(/./),
      press("s"),
      press("."),
      press("c"),
      type("How did you count?"),
      press("Control+Enter"),
      press("o"),
      press("4"),
      press("ArrowDown"),
      press("3"),
      press("v"),
      press("?"),
      press("Escape"),
    ],
  },
  {
    as: "lead",
    title: "See what somebody is missing, and ask for stories by a day",
    begin: at("team"),
    steps: [
      reach(/^Aoife/),
      press("Enter"),
      page(/Aoife/),
      reach(/^Team$/),
      press("Enter"),
      page(/Team|ready/i),
      reach(/^Assignments/),
      press("Enter"),
      page(/^Assignments$/),
      reach(/^New assignment/),
      press("Enter"),
      reach(/^Counting stories/),
      press("Control+a"),
      type("3"),
      press("Tab"),
      type(inAMonth()),
      reach(/^Note/),
      type("One of them with a failure in it."),
      press("Tab"),
      press("Enter"),
      hear(/./),
    ],
  },
  {
    as: "owner",
    title: "Invite somebody, and go to the audit log",
    begin: at("people"),
    steps: [
      reach(/^E-mail$/),
      type("newcomer@harbour.example"),
      reach(/^Send the invitation$/),
      press("Enter"),
      hear(/on its way/),
      reach(/^Audit/, "Shift+Tab"),
      press("Enter"),
      page(/Audit/),
    ],
  },
];
