/*
 * Makes calls and prints what came of them; a call that fails does not keep the others away.
 */
import { isDeepStrictEqual } from 'node:util';

/** How long a search may lag behind a command. */
export const soon = { consistency: { waitUpToMs: 15_000, pollIntervalMs: 100 } };

/** Waits until the answer is as wanted. */
export const until = predicate => ({ consistency: { ...soon.consistency, predicate } });

/** Takes the first answer, whatever it is. */
export const once = { consistency: { waitUpToMs: 0 } };

/** The call succeeds, and what `seen` finds in the answer is `wanted`. */
export async function did(operation, call, seen = () => undefined, wanted = undefined) {
  try {
    const answer = await call();
    const found = seen(answer);
    const fault = isDeepStrictEqual(found, wanted)
      ? undefined : `found ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`;
    print({ operation, outcome: 'answered', fault });
    return answer;
  } catch (problem) {
    print({ operation, outcome: 'answered', fault: inWords(problem) });
    return undefined;
  }
}

/** The call is refused with the problem's status and title. */
export async function refused(operation, status, title, call) {
  try {
    await call();
    print({ operation, outcome: `refused ${status}`, fault: 'was not refused' });
  } catch (problem) {
    const fits = problem.status === status && problem.title === title && problem.detail;
    print({ operation, outcome: `refused ${status}`, fault: fits ? undefined : inWords(problem) });
  }
}

/** The client itself finds, and says in these words, that a body is not as the contract says. */
export async function noticed(operation, words, call) {
  try {
    await call();
    print({ operation, outcome: 'noticed', fault: 'was not noticed' });
  } catch (problem) {
    const fits = problem.message.startsWith(words);
    print({ operation, outcome: 'noticed', fault: fits ? undefined : inWords(problem) });
  }
}

function print(line) {
  console.log(JSON.stringify(line));
}

function inWords(problem) {
  const { name, message, status, title, detail, summary } = problem;
  return JSON.stringify({ name, message, status, title, detail, summary });
}
