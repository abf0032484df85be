// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/recordplaces_p.h"

#include "geo/detect/encodingdetective.h"

#include <QtEndian>

#include <functional>

namespace om {

RecordPlaces::RecordPlaces(QByteArrayView raw, QByteArrayView text, QStringView encoding)
    : m_raw(raw)
    , m_isShared(std::less_equal<>()(raw.data(), text.data()) && std::less_equal<>()(text.data() + text.size(), raw.data() + raw.size()))
    , m_unit(encoding.startsWith(u"UTF-16")       ? 2
                 : encoding.startsWith(u"UTF-32") ? 4
                                                  : 1)
    , m_isBigEndian(encoding.endsWith(u"BE"))
    , m_at(byteOrderMark(raw).size)
{ }

char32_t RecordPlaces::unit(qsizetype at) const
{
    const char *bytes = m_raw.data() + at;
    if (m_unit == 1)
        return std::uint8_t(*bytes);
    if (m_unit == 2)
        return m_isBigEndian ? qFromBigEndian<quint16>(bytes) : qFromLittleEndian<quint16>(bytes);
    return m_isBigEndian ? qFromBigEndian<quint32>(bytes) : qFromLittleEndian<quint32>(bytes);
}

qint64 RecordPlaces::byteOf(const char *at, qint64 line)
{
    if (m_isShared)
        return at - m_raw.data();
    for (const qsizetype end = m_raw.size() - m_unit; m_line < line && m_at <= end;) {
        const char32_t c = unit(m_at);
        m_at += m_unit;
        if (c == U'\r' && m_at <= end && unit(m_at) == U'\n')
            m_at += m_unit;
        m_line += c == U'\r' || c == U'\n';
    }
    return m_at;
}

} // namespace om
