// Package model is what is said in a self-assessment: a session, its participants, their
// scores and what the room agrees on. It knows no terminal, no file and no clock.
//
// Everything that people enter is a Change. A History applies changes to a Session and keeps
// them as Entries of a log, from which it makes the session again. A Refusal is
// a sentence for a person. To add a kind of change, write its type with the methods of
// Change in a file of its own, and add a line to kinds.
//
// # Words
//
//   - session: one self-assessment, of a group or of one person alone (solo)
//   - framework: the instrument that is worked through, in steps of statements
//   - scale: the points that a statement is scored on; a descriptor says what a point looks
//     like at one statement
//   - participant: somebody in the room, with a name or an alias ("Participant 3"); scores or
//     observes
//   - score: a participant's answer: a point of the scale, don't know or not applicable
//   - round: one time of scoring a statement; blind until it is revealed, and fixed then
//   - sealed: in, and not to be seen before the reveal: blind scores, their comments, dots
//   - correction: a score that was put right after its round was fixed; both are kept
//   - consensus: what the group agrees on at a statement: a score, why, and who dissents; or
//     that there is no consensus
//   - evidence: a note of what supports a score; a comment is a participant's own
//   - flag: a statement marked to come back to
//   - barrier: what stands in the way
//   - priority: an action of the plan, with an owner, a quarter and a status
//   - vote: dots on the priorities, which everybody has the same number of
//   - training need: how many people of a staff group have a skill and how many need it
//   - plan: the priorities, and the texts around them
//   - target: where the room wants to be; also the statement or step that a text stands at
//   - review: of the plan, at a date
//   - shortfall: how many people still lack a skill; points to go: the distance of a statement
//     from the top of the scale
//   - outcome: what became of a priority of an earlier plan, or what one is for
//   - baseline: an earlier session that later ones are compared with
//   - comparison: an earlier session beside a later one; trend: several, over what all share
//   - description: what a change does, in parts, of which the history makes words
//   - change: one thing that people entered; batch: several that are made as one
//   - entry: one line of the log: a change, when, and whether it was done, undone or redone
//   - overview: what a list of sessions shows of one
//   - inert: of a text, without anything that could steer a terminal (package text)
//
// A priority and a barrier stand at statements or at whole steps; the order of the
// priorities is their rank.
package model
