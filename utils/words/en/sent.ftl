### What was sent: the list of requests in the settings.

## What it was; $about is an address without its secrets, or the name of a site.
sent-fingerprint = The question what is known of a link to { $about }. Only a number made from the link was sent, not the link itself.
sent-redacted = The question what is known of a link, without its secrets: { $about }
sent-whole = The question what is known of a whole link. Without its secrets it is { $about }
sent-submit = A link to be published and checked: { $about }
sent-rescan = The request to check a link again: { $about }
sent-analysis = The question how far the check of a link to { $about } has come
sent-limits = The question which limits your key has, with the name of your account: { $about }
sent-key-test = A test of your key, with a question about an address that everybody knows
sent-registries = The question which registries there are
sent-registration = The question who registered { $about }
sent-picture = A request for a picture, to read it: { $about }
sent-file = A request for a file, to read it: { $about }
sent-preview-page = A request for a page, for its preview: { $about }
sent-preview-picture = A request for a picture of a preview: { $about }
sent-preview-style = A request for the layout of a preview: { $about }
sent-list = A request for a threat list: { $about }

## Why.
sent-why-asked = You asked for it.
sent-why-setting = A setting that you turned on does this by itself.
sent-why-reading = The picture could not be read from the page itself.

## The list.
sent-heading = What was sent
sent-hint = The last { $count } requests of this extension, whatever they were for. Kept on this device only, without your key and without secrets. What private windows asked for is not noted, nor what has to do with codes while no history is kept.
sent-none = Nothing was sent yet.
sent-clear = Delete this list
sent-cleared = The list is deleted.
sent-more = { $count ->
        [one] Show { $count } more
       *[other] Show { $count } more
    }
sent-when = { DATETIME($when, dateStyle: "medium", timeStyle: "short") }
