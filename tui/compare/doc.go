// Package compare shows what has changed since an earlier session.
package compare
