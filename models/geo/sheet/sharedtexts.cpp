// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/sheet/sharedtexts_p.h"

namespace om {

using Event = XmlCursor::Event;

bool appendItem(XmlCursor &xml, std::string &text)
{
    while (true) {
        const Event event = xml.next();
        if (event == Event::End || event == Event::Failed || event == Event::Finished)
            return event == Event::End;
        if (event == Event::Text)
            continue; // blanks between the elements
        const bool isDone = xml.name() == "t" ? xml.appendText(text) : xml.name() == "r" ? appendItem(xml, text) : xml.skip();
        if (!isDone)
            return false;
    }
}

Result<SharedTexts> SharedTexts::of(XmlCursor &xml, qint64 bytes)
{
    SharedTexts shared;
    shared.m_texts.reserve(std::size_t(bytes)); // pages that stay empty cost nothing
    for (Event event = xml.next(); event != Event::Finished && event != Event::Failed; event = xml.next()) {
        if (event != Event::Start || xml.name() != "si")
            continue;
        appendItem(xml, shared.m_texts); // a failure shows in the next step
        shared.m_ends.push_back(quint32(shared.m_texts.size()));
    }
    if (!xml.verdict())
        return fail(xml.verdict());
    return shared;
}

} // namespace om
