package framework

// comments say in a written file what each of its parts is for.
var comments = map[string]string{
	"id":            "What sessions and commands know it by. It stays when anything else is improved.",
	"version":       "Your own version. Change it when a statement asks something else.",
	"language":      "The language of the texts, such as en-GB or cy.",
	"source":        "Where it comes from, and on what terms it may be used.",
	"introduction":  "What people read first.",
	"names":         "What screens and reports call things.",
	"scale":         "The levels that a score can have, the lowest first: 2 to 11 whole numbers without a gap. The description is what has to be true.",
	"strength_from": "The average from which a statement is a strength.",
	"low_to":        "The average up to which a statement is one to work on.",
	"steps":         "The parts, in the order in which a room goes through them. Each is a spoke of the radar.",
	"requirements":  "What is asked from elsewhere. Statements refer to it by number.",
	"resources":     "Publications and pages that help. Statements refer to them by id.",
	"outcomes":      "What a priority may be for. What people choose refers to the id, so keep it when you improve the text.",
	"measures":      "By what success may be seen.",
	"evaluation":    "The levels on which training is evaluated, the lowest first.",
	"checklists":    "Lists to go through, without a score.",
	"skills":        "Where a training needs analysis starts.",
	"formats":       "Ways to train people who work shifts or part-time.",
	"reflections":   "Questions with room for an answer: at a statement, or at the end.",
	"plan":          "What the chapters of a plan should say. plan: off leaves the plan out.",
	"funding":       "What the money for the work may be used for.",
	"barrier_kinds": "What may stand in the way.",
	"ground_rules":  "What a room agrees on before it begins, and can change.",
	"practice":      "A statement to try the scoring on, which counts nowhere.",
}

// aboutStatements stands before the first statement.
const aboutStatements = "What is scored. The number, or the id, is what people and earlier sessions know a statement by: keep it when you put " +
	"the text better, and keep the old words under earlier_texts. A statement may also have short, guidance, levels (what points of the scale look like " +
	"here), look_for, questions, example, reflect and resources."
