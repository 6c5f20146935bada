package lsp

import "encoding/json"

// The part of the Language Server Protocol, version 3.17, that the server speaks; the names are the protocol's.
//
// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/

type (
	position struct {
		Line      int `json:"line"`
		Character int `json:"character"` // in units of the encoding that was agreed on
	}
	span struct { // Range
		Start position `json:"start"`
		End   position `json:"end"`
	}
	location struct {
		URI   string `json:"uri"`
		Range span   `json:"range"`
	}
	textEdit struct {
		Range   span   `json:"range"`
		NewText string `json:"newText"`
	}
	versioned struct { // OptionalVersionedTextDocumentIdentifier
		URI     string `json:"uri"`
		Version *int   `json:"version"`
	}
	documentEdit struct {
		TextDocument versioned  `json:"textDocument"`
		Edits        []textEdit `json:"edits"`
	}
	workspaceEdit struct {
		Changes         map[string][]textEdit `json:"changes,omitempty"`
		DocumentChanges []documentEdit        `json:"documentChanges,omitempty"`
	}
)

type (
	initializeParams struct {
		Locale           string       `json:"locale"` // of the client's own texts, an IETF language tag
		RootURI          *string      `json:"rootUri"`
		WorkspaceFolders []folder     `json:"workspaceFolders"`
		Capabilities     capabilities `json:"capabilities"`
	}
	folder struct {
		URI string `json:"uri"`
	}
	capabilities struct {
		Window struct {
			WorkDoneProgress bool `json:"workDoneProgress"`
			ShowDocument     struct {
				Support bool `json:"support"`
			} `json:"showDocument"`
		} `json:"window"`
		General struct {
			PositionEncodings []string `json:"positionEncodings"`
		} `json:"general"`
		Workspace struct {
			WorkspaceEdit struct {
				DocumentChanges bool `json:"documentChanges"`
			} `json:"workspaceEdit"`
			Diagnostics struct {
				RefreshSupport bool `json:"refreshSupport"`
			} `json:"diagnostics"`
			DidChangeWatchedFiles struct {
				DynamicRegistration bool `json:"dynamicRegistration"`
			} `json:"didChangeWatchedFiles"`
		} `json:"workspace"`
		TextDocument struct {
			Diagnostic     *struct{} `json:"diagnostic"` // the client pulls
			DocumentSymbol struct {
				Hierarchical bool `json:"hierarchicalDocumentSymbolSupport"`
			} `json:"documentSymbol"`
		} `json:"textDocument"`
	}
	initializeResult struct {
		Capabilities serverCapabilities `json:"capabilities"`
		ServerInfo   serverInfo         `json:"serverInfo"`
	}
	serverInfo struct {
		Name    string `json:"name"`
		Version string `json:"version,omitempty"`
	}
	serverCapabilities struct {
		PositionEncoding       string            `json:"positionEncoding"`
		TextDocumentSync       syncOptions       `json:"textDocumentSync"`
		HoverProvider          bool              `json:"hoverProvider"`
		DocumentSymbolProvider bool              `json:"documentSymbolProvider"`
		CodeActionProvider     codeActionOptions `json:"codeActionProvider"`
		DiagnosticProvider     diagnosticOptions `json:"diagnosticProvider"`
		CompletionProvider     completionOptions `json:"completionProvider"`
		CodeLensProvider       struct{}          `json:"codeLensProvider"`
		ExecuteCommandProvider commandOptions    `json:"executeCommandProvider"`
		Workspace              workspaceOptions  `json:"workspace"`
	}
	completionOptions struct {
		TriggerCharacters []string `json:"triggerCharacters"`
	}
	commandOptions struct {
		Commands []string `json:"commands"`
	}
	workspaceOptions struct {
		WorkspaceFolders folderOptions `json:"workspaceFolders"`
	}
	folderOptions struct {
		Supported           bool `json:"supported"`
		ChangeNotifications bool `json:"changeNotifications"`
	}
	syncOptions struct {
		OpenClose bool `json:"openClose"`
		Change    int  `json:"change"` // 2 is incremental
		Save      bool `json:"save"`
	}
	codeActionOptions struct {
		CodeActionKinds []string `json:"codeActionKinds"`
	}
	diagnosticOptions struct {
		Identifier            string `json:"identifier"`
		InterFileDependencies bool   `json:"interFileDependencies"`
		WorkspaceDiagnostics  bool   `json:"workspaceDiagnostics"`
		WorkDoneProgress      bool   `json:"workDoneProgress"`
	}
	registrationParams struct {
		Registrations []registration `json:"registrations"`
	}
	registration struct {
		ID              string `json:"id"`
		Method          string `json:"method"`
		RegisterOptions any    `json:"registerOptions"`
	}
	watchOptions struct {
		Watchers []watcher `json:"watchers"`
	}
	watcher struct {
		GlobPattern string `json:"globPattern"`
	}
)

type (
	textDocument struct {
		URI string `json:"uri"`
	}
	didOpenParams struct {
		TextDocument struct {
			URI        string `json:"uri"`
			LanguageID string `json:"languageId"`
			Version    int    `json:"version"`
			Text       string `json:"text"`
		} `json:"textDocument"`
	}
	didChangeParams struct {
		TextDocument struct {
			URI     string `json:"uri"`
			Version int    `json:"version"`
		} `json:"textDocument"`
		ContentChanges []change `json:"contentChanges"`
	}
	change struct {
		Range *span  `json:"range"` // nil is the whole document
		Text  string `json:"text"`
	}
	documentParams struct { // of didClose, didSave, documentSymbol
		TextDocument textDocument `json:"textDocument"`
	}
	positionParams struct {
		TextDocument textDocument `json:"textDocument"`
		Position     position     `json:"position"`
	}
)

type (
	diagnostic struct {
		Range       span          `json:"range"`
		Severity    int           `json:"severity"` // 1 error, 2 warning, 3 information
		Code        string        `json:"code,omitempty"`
		Description *codeLink     `json:"codeDescription,omitempty"`
		Source      string        `json:"source"`
		Message     string        `json:"message"`
		Related     []relatedInfo `json:"relatedInformation,omitempty"`
	}
	codeLink struct {
		Href string `json:"href"`
	}
	relatedInfo struct {
		Location location `json:"location"`
		Message  string   `json:"message"`
	}
	publishParams struct {
		URI         string       `json:"uri"`
		Version     *int         `json:"version,omitempty"`
		Diagnostics []diagnostic `json:"diagnostics"`
	}
	diagnosticParams struct {
		TextDocument     textDocument `json:"textDocument"`
		PreviousResultID string       `json:"previousResultId"`
	}
	diagnosticReport struct {
		Kind     string        `json:"kind"` // full, unchanged
		ResultID string        `json:"resultId"`
		Items    *[]diagnostic `json:"items,omitempty"` // nil where it is unchanged
	}
	hover struct {
		Contents markup `json:"contents"`
		Range    span   `json:"range"`
	}
	markup struct {
		Kind  string `json:"kind"`
		Value string `json:"value"`
	}
	codeActionParams struct {
		TextDocument textDocument `json:"textDocument"`
		Range        span         `json:"range"`
		Context      struct {
			Only []string `json:"only"`
		} `json:"context"`
	}
	codeAction struct {
		Title       string         `json:"title"`
		Kind        string         `json:"kind"`
		Diagnostics []diagnostic   `json:"diagnostics,omitempty"`
		IsPreferred bool           `json:"isPreferred,omitempty"`
		Edit        *workspaceEdit `json:"edit,omitempty"`
		Command     *command       `json:"command,omitempty"`
	}
	command struct {
		Title     string   `json:"title"`
		Command   string   `json:"command"` // "" is a title that cannot be clicked on
		Arguments []string `json:"arguments,omitempty"`
	}
	codeLens struct {
		Range   span     `json:"range"`
		Command *command `json:"command"`
	}
	completionItem struct {
		Label  string   `json:"label"`
		Kind   int      `json:"kind"`
		Detail string   `json:"detail,omitempty"`
		Sort   string   `json:"sortText,omitempty"`
		Edit   textEdit `json:"textEdit"`
	}
	showDocumentParams struct {
		URI      string `json:"uri"`
		External bool   `json:"external"`
	}
	workspaceParams struct { // WorkspaceDiagnosticParams
		WorkDoneToken     json.RawMessage `json:"workDoneToken"`
		PreviousResultIDs []struct {
			URI   string `json:"uri"`
			Value string `json:"value"`
		} `json:"previousResultIds"`
	}
	workspaceReport struct {
		Items []workspaceItem `json:"items"`
	}
	workspaceItem struct {
		diagnosticReport
		URI     string `json:"uri"`
		Version *int   `json:"version"` // null where the document is not open
	}
	foldersParams struct { // DidChangeWorkspaceFoldersParams
		Event struct {
			Added   []folder `json:"added"`
			Removed []folder `json:"removed"`
		} `json:"event"`
	}
	progressCreate struct {
		Token json.RawMessage `json:"token"`
	}
	progressParams struct {
		Token json.RawMessage `json:"token"`
		Value *progressValue  `json:"value"`
	}
	progressValue struct {
		Kind       string `json:"kind"` // begin, report, end
		Title      string `json:"title,omitempty"`
		Message    string `json:"message,omitempty"`
		Percentage *int   `json:"percentage,omitempty"`
	}
	documentSymbol struct {
		Name           string           `json:"name"`
		Detail         string           `json:"detail,omitempty"`
		Kind           int              `json:"kind"`
		Range          span             `json:"range"`
		SelectionRange span             `json:"selectionRange"`
		Children       []documentSymbol `json:"children,omitempty"`
	}
	symbolInformation struct {
		Name          string   `json:"name"`
		Kind          int      `json:"kind"`
		Location      location `json:"location"`
		ContainerName string   `json:"containerName,omitempty"`
	}
)

// The kinds of symbols, completions and code actions.
const (
	symbolModule = 2  // a posting
	symbolString = 15 // a section, as servers for Markdown say of headings

	kindModule  = 9
	kindValue   = 12
	kindKeyword = 14

	quickFix = "quickfix"
	fixAll   = "source.fixAll.postlint"
)
