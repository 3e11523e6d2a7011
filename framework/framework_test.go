package framework

import "testing"

func TestLookUps(t *testing.T) {
	f := Builtin()
	if st, ok := f.Statement(7); !ok || st.Number != 7 {
		t.Errorf("Statement(7) = %d, %v", st.Number, ok)
	}
	if step, ok := f.Step(5); !ok || step.Number != 5 {
		t.Errorf("Step(5) = %d, %v", step.Number, ok)
	}
	if step, ok := f.StepOf(9); !ok || step.Number != 3 {
		t.Errorf("StepOf(9) = %d, %v; want step 3", step.Number, ok)
	}
	id := f.Resources[1].ID
	if r, ok := f.Resource(id); !ok || r.ID != id {
		t.Errorf("Resource(%q) = %q, %v", id, r.ID, ok)
	}
	if p, ok := f.Requirement(7); !ok || p.Number != 7 {
		t.Errorf("Requirement(7) = %d, %v", p.Number, ok)
	}
}

func TestLookUpsOfNothing(t *testing.T) {
	f := Builtin()
	_, statement := f.Statement(21)
	_, step := f.Step(0)
	_, stepOf := f.StepOf(21)
	_, resource := f.Resource("")
	_, priority := f.Requirement(8)
	if statement || step || stepOf || resource || priority {
		t.Error("something was found that the framework does not have")
	}
}
