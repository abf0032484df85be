// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/detect/placefigures_p.h"

#include "geo/columnguess_p.h"

#include <QRegularExpression>

#include <cmath>

namespace om {

std::optional<std::vector<PlaceFigure>> placeFigures(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\s*([EWNS东西南北])?[经纬]?\\s*([-+−]?\\d+(?:\\.\\d+)?)\\s*"
                       "(?:(?:[°º度d:])\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:['′’分m:])?\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:[\"″”秒s]|'')?)?)?)?"
                       "(?(1)|(?:\\s*([EWNS东西南北]))?)\\s*[,，;；]?"), // a letter before a figure rules out one after it
        QRegularExpression::CaseInsensitiveOption);
    std::vector<PlaceFigure> figures;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = form.matchView(QStringView(text).mid(at), 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || match.capturedLength() == 0)
            return {};
        at += match.capturedLength();
        const QString number = match.captured(2);
        PlaceFigure figure;
        figure.value = QString(number).replace(QChar(0x2212), u'-').toDouble();
        const double minutes = match.captured(3).toDouble(), seconds = match.captured(4).toDouble();
        if (minutes >= 60 || seconds >= 60)
            return {};
        const double part = minutes / 60 + seconds / 3600;
        figure.value += std::signbit(figure.value) ? -part : part;
        const QString letter = (match.captured(1) + match.captured(5)).toUpper();
        if (letter.size() > 1)
            return {};
        if (!letter.isEmpty()) {
            figure.axis = QStringLiteral("EW东西").contains(letter) ? 'x' : 'y';
            if (QStringLiteral("WS西南").contains(letter))
                figure.value = -figure.value;
        }
        figure.isMetres = std::abs(figure.value) > 360;
        figures.push_back(figure);
    }
    return figures;
}

std::optional<double> coordinateFrom(std::string_view cell, char axis)
{
    if (const auto number = numberFrom(cell))
        return number;
    constexpr std::size_t longest = 40;
    if (cell.empty() || cell.size() > longest || cell.ends_with(',') || cell.ends_with(';'))
        return std::nullopt;
    const auto figures = placeFigures(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
    if (!figures || figures->size() != 1 || (axis && figures->front().axis && figures->front().axis != axis))
        return std::nullopt;
    return figures->front().value;
}

} // namespace om
