package compare

import (
	"fmt"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// CheckScales refuses to compare sessions whose scales differ: 4 on the one is not 4 on
// the other. The error says which sessions, and where their scales differ.
func CheckScales(sessions ...*model.Session) error {
	for i, s := range sessions {
		for _, other := range sessions[:i] {
			if how := match.Differ(other.Framework(), s.Framework()); how != "" {
				return &refusal.Refusal{Sentence: text.Line(fmt.Sprintf(
					"“%s” and “%s” cannot be compared, since their scales differ: %s",
					text.Excerpt(other.Details().Title, 40), text.Excerpt(s.Details().Title, 40), how))}
			}
		}
	}
	return nil
}

// LoadBaseline loads the session that model.ChooseBaseline returns for a session on a framework,
// or where its scale is another the next that fits; nil where there is none. What cannot be loaded is passed over.
func LoadBaseline(fw *framework.Framework, of overview.Overview, among []overview.Overview, load func(id string) (*model.Session, error)) *model.Session {
	for _, o := range overview.Baselines(of, among) {
		if earlier, err := load(o.ID); err == nil && match.SameScale(earlier.Framework(), fw) {
			return earlier
		}
	}
	return nil
}
