// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace om {

/// A row of texts of which one is chosen: 24 px high, keys Left and Right move the choice. Where there is no room, the texts are cut and their tips say them.
class Segments : public QWidget
{
    Q_OBJECT
public:
    struct Choice
    {
        QString id;
        QString text;
        QString tip = {}; ///< what it means
    };
    explicit Segments(QWidget *parent = nullptr);
    void setChoices(const QList<Choice> &choices, const QString &chosen);
    void setChosen(const QString &id);

Q_SIGNALS:
    void chosen(const QString &id); ///< by the reader, not by setChosen

private:
    QHBoxLayout *m_row;
    QButtonGroup *m_group;
    QList<Choice> m_choices;
};

} // namespace om
