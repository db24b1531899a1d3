-- What the owner will do about a customer: plans made from playbooks, their steps, and letters to part or thank with.

CREATE TABLE playbook (
  id INTEGER PRIMARY KEY,
  -- For customers of this grade.
  grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
  name TEXT NOT NULL CHECK (name <> ''),
  about TEXT NOT NULL DEFAULT '',
  -- How long a plan of it runs.
  days INTEGER NOT NULL CHECK (days > 0),
  -- So many of the customer's weakest criteria become steps of their own.
  weakest INTEGER NOT NULL DEFAULT 0 CHECK (weakest BETWEEN 0 AND 5),
  steps TEXT NOT NULL DEFAULT '[]' CHECK (json_type(steps) = 'array'),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  playbook_id INTEGER REFERENCES playbook (id),
  -- What it is for: delight (A), lift (B), improve or let go (C), part well (D).
  grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
  name TEXT NOT NULL CHECK (name <> ''),
  goal TEXT NOT NULL DEFAULT '',
  started_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'letGo')),
  outcome TEXT NOT NULL DEFAULT '',
  closed_on TEXT CHECK ((state = 'open') = (closed_on IS NULL)),
  grade_before TEXT NOT NULL CHECK (grade_before IN ('A', 'B', 'C', 'D', 'ungraded')),
  score_before REAL,
  grade_after TEXT CHECK (grade_after IN ('A', 'B', 'C', 'D', 'ungraded') AND (state = 'open') = (grade_after IS NULL)),
  score_after REAL
) STRICT;
CREATE INDEX plan_by_customer ON plan (customer_id, state);
CREATE INDEX plan_by_playbook ON plan (playbook_id);
CREATE INDEX plan_open ON plan (due_on) WHERE state = 'open';
CREATE INDEX plan_closed ON plan (closed_on) WHERE state <> 'open';

-- customer_id is the plan's: whoever erases, merges or hands out what is held about a person finds steps by it as well.
CREATE TABLE plan_step (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plan (id),
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  due_on TEXT NOT NULL,
  done_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  -- The criterion it is meant to improve.
  criterion_id INTEGER REFERENCES criterion (id)
) STRICT;
CREATE INDEX plan_step_by_plan ON plan_step (plan_id, done_on, due_on);
CREATE INDEX plan_step_by_customer ON plan_step (customer_id);
CREATE INDEX plan_step_by_criterion ON plan_step (criterion_id) WHERE criterion_id IS NOT NULL;
CREATE INDEX plan_step_due ON plan_step (due_on) WHERE done_on IS NULL;

CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('price', 'terms', 'refer', 'goodbye', 'thanks', 'other')),
  name TEXT NOT NULL CHECK (name <> ''),
  subject TEXT NOT NULL DEFAULT '',
  -- With fields such as {greeting} that are filled in for each customer, and [blanks] the owner fills in.
  body TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL
) STRICT;

-- What every file starts with, for the owner to change. D has four ways to part.
INSERT INTO playbook (id, grade, name, about, days, weakest, steps, position) VALUES
  (1, 'A', 'Delight', 'Your best customers hear from you before they have to ask, and are given a reason to tell others.', 90, 0,
    '[{"text":"Thank them by hand: say what you enjoy about working with them","afterDays":7},
      {"text":"Ask what would make this year easier for them, and write the answer down","afterDays":21},
      {"text":"Bring them one idea they did not ask for","afterDays":42},
      {"text":"Do one small thing nobody expects: deliver early, add a sample, fix something for free","afterDays":56},
      {"text":"Ask whom they know that you should meet","afterDays":70},
      {"text":"Look back together: what was great, what could be better?","afterDays":88}]', 1),
  (2, 'B', 'Lift to A', 'What keeps a good customer from being one of your best, one thing after the other.', 120, 3,
    '[{"text":"Tell them you would like to do more together, and ask what that would take","afterDays":7},
      {"text":"Half-time: what has changed? Thank them for it","afterDays":60},
      {"text":"Rate them anew and look at the grade","afterDays":115}]', 2),
  (3, 'C', 'Improve by a date, or let go', 'One honest talk, one change you agree on, one date. Then you decide.', 90, 2,
    '[{"text":"Put into one sentence what has to change for you to be glad of them","afterDays":3},
      {"text":"Talk openly: what works, what does not, and what both of you would gain","afterDays":14},
      {"text":"Agree on one change and on the date, and confirm it in writing","afterDays":21},
      {"text":"Half-time: has anything changed? Say thank you, or ask once more","afterDays":50},
      {"text":"Look at the numbers and ask yourself: would I take them on again?","afterDays":86}]', 3),
  (4, 'D', 'Part well: a fair price', 'Ask the price at which you would gladly keep them. Either answer is a good one.', 60, 0,
    '[{"text":"Work out the price at which you would be glad of every order","afterDays":3},
      {"text":"Look up what you have promised them, and until when","afterDays":5},
      {"text":"Tell them in person or by phone, and why","afterDays":10},
      {"text":"Send the letter about the new price","afterDays":12},
      {"text":"Hear their answer: go on at the new price, or part as friends","afterDays":42}]', 4),
  (5, 'D', 'Part well: new terms', 'Change what makes it hard: when they pay, the smallest order, how fast, how often.', 75, 0,
    '[{"text":"Write down the terms under which it would work for you","afterDays":3},
      {"text":"Tell them in person or by phone, and listen","afterDays":10},
      {"text":"Send the letter about the new terms","afterDays":12},
      {"text":"Did the new terms hold? Then keep them; if not, say goodbye","afterDays":70}]', 5),
  (6, 'D', 'Part well: somebody who suits them better', 'You are not the right one for them; somebody else may be. Help them find each other.', 60, 0,
    '[{"text":"Think who would suit them better, and ask whether they would take them","afterDays":7},
      {"text":"Finish or hand over what is under way","afterDays":28},
      {"text":"Tell them, send the letter, and bring the two together","afterDays":30},
      {"text":"Ask both how it is going","afterDays":56}]', 6),
  (7, 'D', 'Part well: a kind goodbye', 'When it is time to stop: early notice, nothing left open, a good word at the end.', 45, 0,
    '[{"text":"Check open orders, money owed either way, and things that are theirs","afterDays":3},
      {"text":"Choose a last day that leaves them time to find somebody else","afterDays":5},
      {"text":"Call first, then send the letter","afterDays":10},
      {"text":"Keep your word up to the last day","afterDays":40},
      {"text":"Archive them, with a note why","afterDays":45}]', 7);

INSERT INTO letter (id, purpose, name, subject, body, position) VALUES
  (1, 'price', 'A new price', 'Our prices from [date]',
'{greeting},

Thank you for the trust you have placed in us. It matters to me that you hear this from me, in good time and with the reason.

From [date] on, our price for [what it is about] will be [new price]. It is what the work costs when it is done the way we want to do it for you: properly, on time, and with somebody who picks up the phone. I would rather tell you the honest price than cut corners you would notice later.

Everything you have ordered until then stays at the price we agreed. If you would like to carry on, there is nothing you need to do. And if the new price does not suit you, I understand that completely; tell me, and I will gladly help you find somebody who does.

If you would like to talk it over, please call me.

With kind regards

{owner}
{business}', 1),
  (2, 'terms', 'New terms', 'How we work together from [date]',
'{greeting},

Thank you for working with us. So that we can look after you well, and everybody else too, we are changing a few things from [date] on:

[the new terms, one in a line]

I know that this may ask you to do some things differently. The reason is simple: [the reason, in a sentence]. With these terms we can promise you the time and the care your orders deserve.

What is under way now stays as we agreed. If the new terms do not suit you, please tell me by [date]; then we will bring what is open to a good end, and I will help you find somebody who works the way you need.

With kind regards

{owner}
{business}', 2),
  (3, 'refer', 'Somebody who suits you better', 'Somebody who may suit you better',
'{greeting},

Thank you for coming to us with your orders. I have been thinking about what you need, and I believe that somebody else can do it better for you than we can.

[Name of the other business] specialises in [what they do well]. I have spoken with [name], who would be glad to hear from you: [telephone or e-mail].

We will finish everything we have begun for you, and until [date] we are here as always. I am happy to hand over whatever helps the two of you to a good start.

Thank you for the time we have worked together. I wish you all the best.

With kind regards

{owner}
{business}', 3),
  (4, 'goodbye', 'A kind goodbye', 'Our work together until [date]',
'{greeting},

Thank you for the orders you have placed with us, and for the trust behind them.

We are a small business, and we can only do a few things really well. So that we can keep the promises we make, we will take on less from now on, and I have to tell you that we will not be able to work for you beyond [date]. I wanted you to know early, so that you have time to find somebody in peace.

Until then everything stays as we agreed. Whatever is open will be finished, and anything of yours that is with us you will get back in good order. If a recommendation would help you, please call me.

I wish you and yours all the best.

With kind regards

{owner}
{business}', 4),
  (5, 'thanks', 'Thank you', 'Thank you',
'{greeting},

I do not say this often enough: it is a pleasure to work with you.

[What you enjoy about it, or a moment you remember.]

Thank you for your trust, for telling us openly what could be better, and for being the customer everybody would like to have. If there is anything that would make your work with us easier, please tell me. I am listening.

With warm regards

{owner}
{business}', 5);
