// Package plan is what follows from a workshop: barriers and priorities, votes, timeline,
// checklists, training, reflections, texts, and the review of an earlier plan.
package plan
