package table

import (
	"familyhub/stocktake/model"
)

// answerField says what sort of answer a score is.
func answerField() derived {
	f := Field{
		Name: "answer", Title: "Answer", Range: "score, dk, na or none",
		Meaning: "What was answered: points, dk for don’t know, na for not applicable, none where a correction took the answer away",
	}
	return derived{f, func(_ *model.Session, t *Table) func([]Cell) Cell {
		score, was := t.field("score"), t.field("corrected_from")
		return func(row []Cell) Cell {
			switch _, points := row[score].Number(); {
			case points:
				return Of("score")
			case !row[score].Empty():
				return row[score]
			case row[was].Empty():
				return Cell{} // a comment alone
			default:
				return Of("none")
			}
		}
	}}
}

// pointsField has the points of a score alone.
func pointsField(r ranges) derived {
	f := Field{Name: "points_given", Title: "Score", Type: Integer, Unit: "points", Range: r.score, Meaning: "The score where it is points; empty for any other answer"}
	return derived{f, func(_ *model.Session, t *Table) func([]Cell) Cell {
		score := t.field("score")
		return func(row []Cell) Cell {
			if _, points := row[score].Number(); points {
				return row[score]
			}
			return Cell{}
		}
	}}
}

// latestField says whether the figures are of a score's round.
func latestField() derived {
	f := Field{Name: "latest", Title: "Latest", Type: YesNo, Range: yesOrNo, Meaning: "Yes for the statement’s latest round that may be seen, of which its figures are"}
	return derived{f, func(s *model.Session, t *Table) func([]Cell) Cell {
		round := t.field("round")
		return ofStatement(t, func(statement int, row []Cell) Cell {
			return Bool(row[round] == Int(s.At(statement).LatestRound()))
		})
	}}
}

// commentAlone finds the rows of a comment without a score.
func commentAlone(t *Table) func([]Cell) bool {
	score, was := t.field("score"), t.field("corrected_from")
	return func(row []Cell) bool { return row[score].Empty() && row[was].Empty() }
}

func shortField() derived {
	f := Field{Name: "statement_short", Title: "Statement’s short name", Meaning: "What the statement is called where there is little room"}
	return derived{f, func(s *model.Session, t *Table) func([]Cell) Cell {
		return ofStatement(t, func(statement int, _ []Cell) Cell {
			st, _ := s.Framework().Statement(statement)
			return Of(st.Short)
		})
	}}
}

// idColumn is the field that tables have only where a framework gives its statements ids, so that
// those of others stay as they are.
const idColumn = "id"

// idField is what people know a statement by.
func idField() derived {
	f := Field{Name: idColumn, Title: "Id", Meaning: "What the framework calls the statement; empty where it has only its number"}
	return derived{f, func(s *model.Session, t *Table) func([]Cell) Cell {
		return ofStatement(t, func(statement int, _ []Cell) Cell {
			st, _ := s.Framework().Statement(statement)
			return Of(st.ID)
		})
	}}
}

func stepTitleField() derived {
	f := Field{Name: "step_title", Title: "Step’s title", Meaning: "The title of the statement’s step"}
	return derived{f, func(s *model.Session, t *Table) func([]Cell) Cell {
		return ofStatement(t, func(statement int, _ []Cell) Cell {
			step, _ := s.Framework().StepOf(statement)
			return Of(step.Title)
		})
	}}
}

// roundField is the round that a statement's figures are of.
func roundField() derived {
	f := Field{Name: "round", Title: "Round", Type: Integer, Range: anyNumber, Meaning: "The round that the figures are of: the latest that may be seen; empty before one is"}
	return derived{f, func(s *model.Session, t *Table) func([]Cell) Cell {
		return ofStatement(t, func(statement int, _ []Cell) Cell {
			latest := s.At(statement).LatestRound()
			return known(latest, latest > 0)
		})
	}}
}

// ofStatement is what follows from the number of the statement that a row is about.
func ofStatement(t *Table, cell func(statement int, row []Cell) Cell) func([]Cell) Cell {
	at := t.field("statement")
	return func(row []Cell) Cell {
		n, _ := row[at].Number()
		return cell(int(n), row)
	}
}

// mostWidened is by how many fields the files widen a table of scores: rows have room for
// them.
const mostWidened = 5

// widen adds a field whose cells follow from the others of their row.
func (t *Table) widen(f Field, cell func(row []Cell) Cell) {
	t.Fields = append(t.Fields, f)
	for i, row := range t.Rows {
		t.Rows[i] = append(row, cell(row))
	}
}

// field is the place of the field of a name, which there is.
func (t *Table) field(name string) int {
	for i := range t.Fields {
		if t.Fields[i].Name == name {
			return i
		}
	}
	panic("table: " + t.Name + " has no field " + name)
}
